import { randomUUID } from 'node:crypto'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '../../src/mandate/intake/receive-submission.ts'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { readConfig } from '../../src/platform/config.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { openContext } from '../../src/open-context.ts'
import { written } from '../inbox.ts'

// More than two batches of invented submissions.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const open = (await findOpenIntake(context.db.intake, mandate))!
const receive = { db: context.db.intake, actor: source, mandate, today: context.today() }
for (let n = 0; n < 90; n++) {
  const request = await sealSubmission(written(`invented matter ${n}`, 'en'), {
    id: randomUUID(),
    danger: false,
    epoch: open.current,
    derived: await deriveReceipt(makeReceipt(), open.instance),
    filedOn: context.today()
  })
  const received = await receiveSubmission(receive, request)
  if (!received.ok) throw new Error(JSON.stringify(received.errors))
}
await close()
