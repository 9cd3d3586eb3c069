import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256, toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import { planParts, sealPart } from '#platform/sealing/files.ts'
import { makeIdentity, recipientOf } from '#platform/sealing/identity.ts'
import { makePlaces, type FilePlaces } from '#platform/files/places.ts'
import { codes, must } from '#tests/office-desk.ts'
import { openUploaded } from './open-uploaded.ts'
import type { Uploaded } from './uploaded.ts'

let folder: string
let places: FilePlaces
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-uploaded-'))
  places = await makePlaces(folder)
})
afterAll(() => rm(folder, { recursive: true }))

/** As a mission's page sends it. */
async function sent(bytes: Uint8Array, name = 'law.pdf'): Promise<Uploaded> {
  const upload = crypto.randomUUID()
  const { secret } = await makeIdentity()
  const parts = []
  for (const { index, start, end, padTo } of planParts(bytes.length)) {
    const place = { file: upload, index, padTo }
    const sealed = await sealPart(bytes.subarray(start, end), await recipientOf(secret), place)
    await writeFile(join(places.whole, `${upload}.${index}`), sealed)
    parts.push({ index, size: sealed.length, sha256: toBase64url(sha256(sealed)) })
  }
  return { field: 'documents', name, upload, secret, size: bytes.length, sha256: toBase64url(sha256(bytes)), parts }
}
const listed = (...all: object[]) => toBase64url(utf8(JSON.stringify(all)))
const opened = (...all: object[]) => openUploaded(places, listed(...all))

test('what came in pieces is opened whole, with the field in which it was chosen', async () => {
  const [long, short] = [randomBytes(9_000_000), randomBytes(1)]
  const files = [await sent(long), { ...(await sent(short, 'note.pdf')), field: 'confidential' }]
  expect(files[0]!.parts).toHaveLength(2)
  const all = must(await opened(...files))
  expect(all.map(({ field, name }) => [field, name])).toEqual([
    ['documents', 'law.pdf'],
    ['confidential', 'note.pdf']
  ])
  expect(all.map(({ bytes }, at) => bytes.equals([long, short][at]!))).toEqual([true, true])
  expect(must(await openUploaded(places, ''))).toEqual([])
})

test('nothing is opened that did not arrive, is not what was said, or is another’s', async () => {
  const [one, other] = [await sent(randomBytes(100)), await sent(randomBytes(100))]
  for (const wrong of [
    { ...one, upload: crypto.randomUUID() },
    { ...one, upload: '../../keys/work.key' },
    { ...one, secret: other.secret },
    { ...one, upload: other.upload },
    { ...one, sha256: other.sha256 },
    { ...one, size: 99 },
    { ...one, size: 9_000_000 },
    { ...one, parts: other.parts },
    { ...one, more: 1 }
  ])
    expect(codes(await opened(wrong))).toEqual(['document-not-arrived'])
  expect(codes(await openUploaded(places, 'no list'))).toEqual(['document-not-arrived'])
})

test('more than one answer may have is refused before it is read', async () => {
  const one = await sent(randomBytes(10))
  expect(codes(await opened({ ...one, size: 25_000_001 }))).toEqual(['documents-too-large'])
  expect(codes(await opened(...Array.from({ length: 21 }, () => one)))).toEqual(['too-many-documents'])
})
