import { describe, expect, test } from 'vitest'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { toBase64url, randomBytes } from '#platform/sealing/bytes.ts'
import { readAnswers } from './answers.ts'
import type { SealedSubmission } from './payloads.ts'
import { readAddition, readNote, readSubmission } from './read-payload.ts'

const key = () => toBase64url(randomBytes(32))
const { recipient, secret } = await makeIdentity()
const answers = readAnswers([
  ['what', 'Invented.\u0000\u202E'],
  ['danger', 'now'],
  ['when', '1445'],
  ['when.calendar', 'hijri'],
  ['about', 'bill'],
  ['person.1.name', ''],
  ['person.1.minor', 'yes'],
  ['consent.2.public', 'initials'],
  ['consent.2.on', '2016'],
  ['phrase', 'x']
])
if (!answers.ok) throw new Error('The answers of this test are good ones.')
const { danger: _, perhapsDanger: __, ...written } = answers.value
const file = {
  upload: crypto.randomUUID(),
  secret,
  name: 'صورة',
  type: 'image/jpeg',
  size: 3,
  sha256: key(),
  parts: [{ index: 0, size: 500, sha256: key() }]
}
const submission: SealedSubmission = {
  v: 1,
  lang: 'ar',
  ...written,
  files: [{ ...file, stripped: file, custody: [{ on: '2026-06-01', what: 'sealed', by: 'source' }] }],
  source: { recipient, verifyKey: key() },
  lookupHash: key(),
  epoch: 1,
  filedOn: '2026-06-01'
}

test('what the form makes is read as it was written', () => {
  expect(readSubmission(JSON.parse(JSON.stringify(submission)))).toEqual({ ok: true, value: submission })
})

describe('what has another form is said to have it, and can still be read as text', () => {
  test.each<[string, object]>([
    ['a field more', { officer: 'me' }],
    ['another version', { v: 2 }],
    ['a classic recipient', { source: { recipient: 'age1qqqq', verifyKey: key() } }],
    ['a name that is no text', { persons: [{ id: 'p1', kind: 'person', name: { toString: 1 } }] }],
    ['an id that could be markup', { persons: [{ id: '"><img>', kind: 'person', name: 'x' }] }],
    ['a consent that was never a choice', { consents: [{ person: 'p1', door: 'state', given: 'always' }] }],
    ['a question by the name of a prototype', { answers: { ['__proto__x']: 'y' } }],
    ['a day that is none', { filedOn: '2026-02-30' }],
    ['more text than is ever taken', { phrase: 'x'.repeat(5_001) }]
  ])('%s', (_name, change) => {
    const opened = readSubmission({ ...submission, ...change })
    expect(opened.ok).toBe(false)
    expect(opened.ok ? '' : opened.asText).toContain('"v"')
  })
  test.each([null, undefined, 1, 'text', [], {}])('%j', (opened) => expect(readSubmission(opened).ok).toBe(false))
})

test('additions and notes likewise', () => {
  const one = { v: 1, kind: 'withdraw-consent', lang: 'fr', consent: { person: 'p1', door: 'state' }, on: '2026-06-02' }
  expect(readAddition(one)).toEqual({ ok: true, value: one })
  expect(readAddition({ ...one, kind: 'erase' }).ok).toBe(false)
  const { persons, consents } = written
  const added = { v: 1, kind: 'add', lang: 'ar', persons, consents, files: submission.files, on: '2026-06-02' }
  expect(readAddition(added)).toEqual({ ok: true, value: added })
  expect(readAddition({ ...added, consents: [{ person: 'p1', door: 'state', given: 'always' }] }).ok).toBe(false)
  const comment = { v: 1, kind: 'comment', lang: 'fr', text: 'Invented.', on: '2026-06-02' }
  expect(readAddition(comment)).toEqual({ ok: true, value: comment })
  const noted = { v: 1, kind: 'stage-told', on: '2026-06-02', stage: 'being-read' }
  expect(readNote(noted)).toEqual({ ok: true, value: noted })
  expect(readNote({ ...noted, text: 7 }).ok).toBe(false)
})
