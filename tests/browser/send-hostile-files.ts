import { randomUUID } from 'node:crypto'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '../../src/mandate/intake/receive-submission.ts'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { readConfig } from '../../src/platform/config.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { openContext } from '../../src/open-context.ts'
import { hostileFiles, tallText } from './hostile-files.ts'
import { sealUpload } from './seal-upload.ts'

// Somebody invented who means harm: a text of as many lines as an answer holds, and files that could run, each said to be a picture.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const open = (await findOpenIntake(context.db.intake, mandate))!
const files = []
for (const { name, bytes } of hostileFiles)
  files.push(await sealUpload(context, { bytes: Buffer.from(bytes, 'latin1'), name, type: 'application/pdf' }))
const request = await sealSubmission(
  {
    lang: 'ru',
    subject: 'person',
    answers: { what: tallText },
    persons: [{ id: 'p1', kind: 'person', name: 'Somebody Invented' }],
    consents: [],
    files
  },
  {
    id: randomUUID(),
    danger: false,
    epoch: open.current,
    derived: await deriveReceipt(makeReceipt(), open.instance),
    filedOn: context.today()
  }
)
const today = context.today()
const received = await receiveSubmission({ db: context.db.intake, actor: source, mandate, today }, request)
if (!received.ok) throw new Error(JSON.stringify(received.errors))
await close()
