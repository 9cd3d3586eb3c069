import { randomUUID } from 'node:crypto'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '../../src/mandate/intake/receive-submission.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { readConfig } from '../../src/platform/config.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { toBase64url } from '../../src/platform/sealing/bytes.ts'
import { openContext } from '../../src/open-context.ts'

// Two invented sources, one of them in danger; sent as their devices would. Their receipts are told, one a line, to whoever
// comes back with one.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const open = (await findOpenIntake(context.db.intake, mandate))!
for (const [lang, what, danger] of [
  ['en', 'An invented meeting was broken up.', false],
  ['ar', 'فُضّ اجتماع مختلق.', true]
] as const) {
  const receipt = makeReceipt()
  const request = await sealSubmission(
    {
      lang,
      subject: 'person',
      answers: { what },
      persons: [{ id: 'p1', kind: 'person', name: 'Somebody Invented' }],
      consents: [],
      files: []
    },
    {
      id: randomUUID(),
      danger,
      epoch: open.current,
      derived: await deriveReceipt(receipt, open.instance),
      filedOn: context.today()
    }
  )
  const received = await receiveSubmission(
    { db: context.db.intake, actor: source, mandate, today: context.today() },
    request
  )
  if (!received.ok) throw new Error(JSON.stringify(received.errors))
  console.log(toBase64url(receipt.entropy))
}
await close()
