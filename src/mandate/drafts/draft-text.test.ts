import { expect, it } from 'vitest'
import { emptyLetter } from '#platform/documents/letter-document.ts'
import { hashOfDraft, type DraftText } from './draft-text.ts'

const {
  letterhead: _head,
  reference: _ref,
  date: _date,
  notes: _notes,
  authority: _authority,
  signatories: _who,
  invented: _is,
  ...letter
} = emptyLetter('en')
const text: DraftText = {
  v: 1,
  kind: 'UA',
  addressees: [{ name: 'XKX', class: 'state' }],
  invented: true,
  letter: { ...letter, subject: 'An invented matter', questions: { lead: null, items: ['What was done?'] } },
  record: { persons: 1, names: [], themes: [], groups: [], articles: [1], earlier: [] }
}

it('has one fingerprint, in whatever order its parts were put together', () => {
  const { v, kind, ...rest } = text
  expect(hashOfDraft({ ...rest, kind, v })).toBe(hashOfDraft(text))
  expect(hashOfDraft(text)).toMatch(/^[0-9a-f]{64}$/)
})

it('has the fingerprint that it had before a letter could be marked as about a reprisal, and another once it is', () => {
  expect(hashOfDraft(text)).toBe('c77d2b39fd6306f9b5f0b4b907cd8a8b5ecf76d4f4c5ccdf4f1c047ae65e267a')
  expect(hashOfDraft({ ...text, record: { ...text.record, reprisal: { act: 'testimony' } } })).not.toBe(
    hashOfDraft(text)
  )
})

it('has another with one word more, one person fewer or one addressee else', () => {
  const all = [
    text,
    { ...text, letter: { ...text.letter, subject: 'An invented  matter' } },
    { ...text, record: { ...text.record, persons: 0 } },
    { ...text, addressees: [{ name: 'XKX', class: 'other' as const }] }
  ].map(hashOfDraft)
  expect(new Set(all).size).toBe(all.length)
})
