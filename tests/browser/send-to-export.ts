import { randomUUID } from 'node:crypto'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import type { SealedAddition } from '../../src/mandate/intake/payloads.ts'
import { receiveSubmission } from '../../src/mandate/intake/receive-submission.ts'
import { actForSource } from '../../src/mandate/intake/return/act-for-source.ts'
import { addUnder } from '../../src/mandate/intake/return/return-action.ts'
import { sealSubmission, type Written } from '../../src/mandate/intake/seal-submission.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { readConfig } from '../../src/platform/config.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { openContext } from '../../src/open-context.ts'
import { bytesOfTheFile } from './known-file.ts'
import { sealUpload } from './seal-upload.ts'

// Invented sources, sent as their devices would: one in danger with a file of two parts, one in Arabic, one without scripts.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const today = context.today()
const intake = context.db.intake
const open = (await findOpenIntake(intake, mandate))!

async function send(
  written: Written,
  danger: boolean,
  channel: 'sealed-there' | 'sealed-here',
  later: readonly Omit<SealedAddition, 'v' | 'lang' | 'on'>[] = []
) {
  const derived = await deriveReceipt(makeReceipt(), open.instance)
  const request = await sealSubmission(written, {
    id: randomUUID(),
    danger,
    epoch: open.current,
    derived,
    filedOn: today
  })
  const received = await receiveSubmission({ db: intake, actor: source, mandate, today }, request, { channel })
  if (!received.ok) throw new Error(JSON.stringify(received.errors))
  for (const one of later) {
    const addition = { v: 1, lang: 'en', on: today, ...one } as const
    if (!(await actForSource({ db: intake, today }, await addUnder(derived, addition, open.current))))
      throw new Error('not kept')
  }
}

const person = {
  id: 'p1',
  kind: 'person',
  name: 'Somebody Invented',
  sex: 'woman',
  work: 'Counts invented trees'
} as const
await send(
  {
    lang: 'en',
    subject: 'person',
    answers: { danger: 'now', what: 'An invented meeting was broken up.', about: ['reprisal'], relation: 'family' },
    persons: [person],
    consents: [{ person: 'p1', door: 'state', given: 'yes' }],
    files: [await sealUpload(context, { bytes: bytesOfTheFile, name: 'صورة مختلقة.jpg', type: 'image/jpeg' })],
    phrase: 'The blue door 7'
  },
  true,
  'sealed-there',
  [{ kind: 'withdraw-consent', consent: { person: 'somebody invented', door: 'state' }, phrase: 'the BLUE door ٧' }]
)
const plain = { subject: 'person', persons: [], consents: [], files: [] } as const
await send({ ...plain, lang: 'ar', answers: { what: 'فُضّ اجتماع مختلق.' } } as never, false, 'sealed-there')
await send({ ...plain, lang: 'fr', answers: { what: 'Une réunion inventée.' } } as never, false, 'sealed-here')
await close()
