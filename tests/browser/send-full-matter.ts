import { randomUUID } from 'node:crypto'
import { addDays } from '../../src/mandate/calendar.ts'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import type { SealedAddition } from '../../src/mandate/intake/payloads.ts'
import { receiveSubmission } from '../../src/mandate/intake/receive-submission.ts'
import { actForSource } from '../../src/mandate/intake/return/act-for-source.ts'
import { addUnder } from '../../src/mandate/intake/return/return-action.ts'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { readConfig } from '../../src/platform/config.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { openContext } from '../../src/open-context.ts'
import { fullMatter, photograph } from './full-matter.ts'
import { sealUpload } from './seal-upload.ts'

// One invented source writes all that can be written, and later takes some of it back, as her device would; or
// another wrote a month ago, in Spanish, and has been told nothing since.
const isLate = process.argv[2] === 'late'
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const today = isLate ? addDays(context.today(), -30) : context.today()
const intake = context.db.intake
const open = (await findOpenIntake(intake, mandate))!
const derived = await deriveReceipt(makeReceipt(), open.instance)
const written = isLate
  ? { ...fullMatter, lang: 'es' }
  : { ...fullMatter, files: [await sealUpload(context, { bytes: photograph, name: 'march.pdf', type: 'image/jpeg' })] }
const request = await sealSubmission(written, {
  id: randomUUID(),
  danger: false,
  epoch: open.current,
  derived,
  filedOn: today
})
const received = await receiveSubmission({ db: intake, actor: source, mandate, today }, request)
if (!received.ok) throw new Error(JSON.stringify(received.errors))
const later: Omit<SealedAddition, 'v' | 'lang' | 'on'>[] = [
  { kind: 'withdraw-consent', consent: { person: 'ada  invented', door: 'ngo' }, phrase: 'the BLUE door ٧' },
  { kind: 'withdraw', phrase: 'The green door' },
  { kind: 'withdraw' }
]
for (const one of isLate ? [] : later)
  if (
    !(await actForSource(
      { db: intake, today },
      await addUnder(derived, { v: 1, lang: 'fr', on: today, ...one }, open.current)
    ))
  )
    throw new Error('not kept')
await close()
