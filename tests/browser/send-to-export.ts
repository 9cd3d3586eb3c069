import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { declareUpload } from '../../src/mandate/intake/declare-upload.ts'
import { fileRoomOf } from '../../src/platform/files/file-room.ts'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import type { SealedAddition, SealedFile } from '../../src/mandate/intake/payloads.ts'
import { receiveSubmission } from '../../src/mandate/intake/receive-submission.ts'
import { actForSource } from '../../src/mandate/intake/return/act-for-source.ts'
import { addUnder } from '../../src/mandate/intake/return/return-action.ts'
import { sealSubmission, type Written } from '../../src/mandate/intake/seal-submission.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { partRegister } from '../../src/mandate/intake/uploads.store.server.ts'
import { readConfig } from '../../src/platform/config.ts'
import { makePlaces, partName } from '../../src/platform/files/places.ts'
import { sha256, toBase64url } from '../../src/platform/sealing/bytes.ts'
import { planParts, sealPart } from '../../src/platform/sealing/files.ts'
import { makeIdentity } from '../../src/platform/sealing/identity.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { openContext } from '../../src/open-context.ts'
import { bytesOfTheFile } from './known-file.ts'

// Invented sources, sent as their devices would: one in danger with a file of two parts, one in Arabic, one without scripts.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate, dataFolder } = context.config
const today = context.today()
const intake = context.db.intake
const open = (await findOpenIntake(intake, mandate))!

async function upload(): Promise<SealedFile> {
  const places = await makePlaces(dataFolder)
  const id = randomUUID()
  const { secret, recipient } = await makeIdentity()
  const sealed = await Promise.all(
    planParts(bytesOfTheFile.length).map(({ index, start, end, padTo }) =>
      sealPart(bytesOfTheFile.subarray(start, end), recipient, { file: id, index, padTo })
    )
  )
  const bytes = sealed.reduce((sum, part) => sum + part.length, 0)
  const declared = await declareUpload(
    { db: intake, actor: source, mandate, today, room: fileRoomOf(context.config), now: context.now },
    { id, bytes, parts: sealed.length }
  )
  if (!declared.ok) throw new Error(JSON.stringify(declared.errors))
  for (const [index, part] of sealed.entries()) {
    writeFileSync(join(places.whole, partName({ upload: id, index })), part)
    const outcome = await partRegister(intake).record({ upload: id, index, bytes: part.length, sha256: sha256(part) })
    if (outcome !== 'recorded') throw new Error(outcome)
  }
  return {
    upload: id,
    secret,
    name: 'صورة مختلقة.jpg',
    type: 'image/jpeg',
    size: bytesOfTheFile.length,
    sha256: toBase64url(sha256(bytesOfTheFile)),
    parts: sealed.map((part, index) => ({ index, size: part.length, sha256: toBase64url(sha256(part)) })),
    custody: []
  }
}

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
  const received = await receiveSubmission({ db: intake, actor: source, mandate, today }, request, channel)
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
    files: [await upload()],
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
