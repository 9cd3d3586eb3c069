import { describe, expect, test } from 'vitest'
import type { SealedAddition, SealedNote, SealedSubmission } from '../intake/payloads.ts'
import { readGuestShare } from '../intake/read-payload.ts'
import { matterOf } from '../intake/signed-note.ts'
import { readInput } from '../read-input.ts'
import { letInInput } from './schemas.ts'
import { isShareable, mayGoWith, newSince, notAgreed, shareOf, shareParts, type Shareable } from './share.ts'
import { isToSource } from '../inbox/last-told.ts'

const secret = `AGE-SECRET-KEY-PQ-1${'Q'.repeat(20)}`
const file = {
  upload: '11111111-1111-4111-8111-111111111111',
  secret,
  name: 'a.pdf',
  type: 'application/pdf',
  size: 1,
  sha256: 'A'.repeat(43),
  parts: [],
  custody: []
}
const submission: SealedSubmission = {
  v: 1,
  lang: 'en',
  subject: 'persons',
  answers: { what: 'a march', 'source-name': 'Zora', contact: '+41', reach: 'contact', phrase: 'blue door' },
  persons: [
    { id: 'p1', kind: 'person', name: 'Ada' },
    { id: 'p2', kind: 'person', name: 'Ben' },
    { id: 'p3', kind: 'person', name: 'Cy' }
  ],
  consents: [
    { person: 'p1', door: 'other-mandate', given: 'yes', evidence: 'a call by Zora' },
    { person: 'p2', door: 'other-mandate', given: 'no' },
    { person: 'p3', door: 'state', given: 'yes' }
  ],
  files: [file],
  source: { recipient: 'age1pq1her', verifyKey: 'her key' },
  lookupHash: 'her receipt',
  epoch: 1,
  filedOn: '2026-03-02',
  phrase: 'blue door'
}
const addition = (id: string, more: Partial<SealedAddition>) => ({
  id,
  on: '2026-03-03',
  addition: { v: 1 as const, kind: 'add' as const, lang: 'en', on: '2026-03-03', ...more }
})
const added = addition('a', {
  text: 'one thing more',
  files: [file],
  persons: [{ id: 'p1', kind: 'person', name: 'Dee' }]
})
const withdrawn = addition('w', {
  kind: 'withdraw-consent',
  text: 'she is afraid',
  phrase: 'blue door',
  consent: { person: 'Ada', door: 'other-mandate' }
})
const note: SealedNote = { v: 1, kind: 'message-sent', on: '2026-03-04', text: 'where was it?', lang: 'en' }
const what: Shareable = { id: 'the submission', submission, additions: [added], told: [{ id: 't', note }] }
const on = '2026-03-05'

test('how the office knows of a consent is between it and who told it', () => {
  const { share } = shareOf(what, ['sent', 'source'], '2026-03-05')
  expect(share.sent!.consents[0]).toEqual({ person: 'p1', door: 'other-mandate', given: 'yes' })
})

describe('of all that a guest may be shown', () => {
  const { share, items } = shareOf({ ...what, additions: [added, withdrawn] }, shareParts, on)

  test('no key, no phrase and no receipt comes along, wherever it stood', () => {
    const said = JSON.stringify(share)
    for (const never of [secret, 'blue door', 'age1pq1her', 'her key', 'her receipt', 'the submission', file.upload])
      expect(said).not.toContain(never)
    for (const shown of ['a march', 'Zora', 'one thing more', 'Dee', 'where was it?']) expect(said).toContain(shown)
    expect(items).toEqual(['a', 'w', 't'])
  })

  test('it has the form that her browser asks of it', () => {
    expect(readGuestShare(JSON.parse(JSON.stringify(share)))).toEqual({ ok: true, value: share })
    expect(readGuestShare({ ...share, sent: submission })).toMatchObject({ ok: false })
  })
})

test('she sees what was chosen and nothing else: the source only where that is', () => {
  const { share, items } = shareOf(what, ['sent'], on)
  expect(share).toMatchObject({ sent: { answers: { what: 'a march' } }, additions: [], told: [] })
  expect(Object.keys(share.sent!.answers)).toEqual(['what'])
  expect(items).toEqual([])
  expect(shareOf(what, ['told'], on).share).toEqual({
    v: 1,
    matter: matterOf('the submission'),
    on,
    additions: [],
    told: [note]
  })
})

test('what was taken back comes along without its words, so that no consent is read as if it still held', () => {
  const { share, items } = shareOf({ ...what, additions: [added, withdrawn] }, ['sent'], on)
  expect(share.additions).toEqual([
    {
      on: '2026-03-03',
      addition: {
        v: 1,
        kind: 'withdraw-consent',
        lang: 'en',
        on: '2026-03-03',
        consent: { person: 'Ada', door: 'other-mandate' }
      }
    }
  ])
  expect(items).toEqual(['w'])
})

test('new is what came since of the parts that she was given', () => {
  const later = { ...what, additions: [added, withdrawn] }
  expect(newSince(later, { parts: ['sent', 'additions', 'told'], items: ['a', 't'] })).toEqual(['w'])
  expect(newSince(later, { parts: ['sent'], items: [] })).toEqual(['w'])
  expect(newSince(what, { parts: ['sent'], items: [] })).toEqual([])
})

test('who the source is goes together with what was sent, and never alone', () => {
  expect(shareParts.filter((part) => mayGoWith(part, ['source', 'told']))).toEqual(['sent', 'additions', 'told'])
  expect(shareParts.every((part) => mayGoWith(part, ['sent']))).toBe(true)
  const input = { submission: file.upload, guest: file.upload, items: [], body: '' }
  const faults = (...parts: string[]) => {
    const read = readInput(letInInput, { ...input, parts })
    return read.ok ? [] : read.errors.filter(({ field }) => field === 'parts').map(({ code }) => code)
  }
  expect(faults('source', 'told')).toEqual(['source-without-sent'])
  expect(faults('source')).toEqual(['source-without-sent'])
  expect(faults('source', 'sent')).toEqual([])
  expect(faults()).toEqual(['nothing-to-share'])
})

describe('who has not agreed to be told to another mandate', () => {
  const names = (all: Shareable, ...parts: Parameters<typeof notAgreed>[1]) =>
    notAgreed(all, parts).map(({ person }) => person.name)

  test('is who said no, who was not asked, and who came in later', () => {
    expect(names(what, 'sent')).toEqual(['Ben', 'Cy'])
    expect(names(what, 'sent', 'additions')).toEqual(['Ben', 'Cy', 'Dee'])
    expect(names(what, 'told')).toEqual([])
  })
  test('but not who agreed when she was added later', () => {
    const agreed = { person: 'p1', door: 'other-mandate' as const, given: 'yes' as const }
    const later = addition('b', { ...added.addition, consents: [agreed] })
    expect(names({ ...what, additions: [later] }, 'sent', 'additions')).toEqual(['Ben', 'Cy'])
    expect(shareOf({ ...what, additions: [later] }, ['additions'], on).share.additions[0]!.addition.consents).toEqual([
      agreed
    ])
  })
  test('and who took it back, whether that is shared or not', () => {
    expect(names({ ...what, additions: [withdrawn] }, 'sent')).toEqual(['Ada', 'Ben', 'Cy'])
  })
})

test('that a receipt was changed or burnt, and what the office notes for itself, is not for her', () => {
  expect(isShareable({ ...added.addition, kind: 'burn' })).toBe(false)
  expect(isShareable({ ...added.addition, kind: 'change' })).toBe(false)
  expect(isShareable(added.addition)).toBe(true)
  for (const kind of ['note', 'translation', 'copy-made', 'guest-note', 'translation-asked', 'phrase'] as const)
    expect(isToSource({ ...note, kind })).toBe(false)
  expect(isToSource(note)).toBe(true)
})
