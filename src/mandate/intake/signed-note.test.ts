import { expect, test } from 'vitest'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { makeSigningKey, signed } from '#platform/sealing/signing.ts'
import type { SealedNote } from './payloads.ts'
import { readNote } from './read-payload.ts'
import { authorshipOf, placeOf, signNote } from './signed-note.ts'

const key = makeSigningKey()
const another = makeSigningKey()
const card = (id: string, { verifyKey }: typeof key) => ({
  id,
  mandate: 'defenders',
  role: 'case-officer',
  recipient: 'age1pq1invented',
  verifyKey: toBase64url(verifyKey)
})
const cards = [card('ama', key), card('bo', another)]
const note: SealedNote = { v: 1, kind: 'note', on: '2026-03-02', text: 'invented' }
const place = placeOf('n', 's')
const said = { officer: 'ama', place, note }
const good = signNote(key.secret, said)
const where = { officer: 'ama', place }

test('a note is its writer’s by her own key, in the place for which she wrote it', () => {
  expect(authorshipOf(good, where, cards)).toBe('signed')
  expect(readNote(good)).toEqual({ ok: true, value: note })
})

test.each([
  ['with another text', { ...good, value: { ...said, note: { ...note, text: 'other' } } }, where],
  ['with another day', { ...good, value: { ...said, note: { ...note, on: '2026-03-01' } } }, where],
  ['told to be a colleague’s', good, { ...where, officer: 'bo' }],
  ['signed by a colleague in her name', signNote(another.secret, said), where],
  ['moved to another submission', good, { ...where, place: placeOf('n', 't') }],
  ['put in the place of another note', good, { ...where, place: placeOf('o', 's') }],
  ['signed for something else', signed(key.secret, 'to-source', said), where],
  ['by a key that nobody here has', signNote(makeSigningKey().secret, said), where],
  ['of a form that is none', { signature: 'x' }, where]
])('%s it is not', (_, opened, at) => expect(authorshipOf(opened, at, cards)).toBe('not-good'))

test('a note from before notes were signed is read, and is nobody’s', () => {
  expect(authorshipOf(note, where, cards)).toBe('unsigned')
  expect(readNote(note)).toEqual({ ok: true, value: note })
})
