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

it('has another with one word more, one person fewer or one addressee else', () => {
  const all = [
    text,
    { ...text, letter: { ...text.letter, subject: 'An invented  matter' } },
    { ...text, record: { ...text.record, persons: 0 } },
    { ...text, addressees: [{ name: 'XKX', class: 'other' as const }] }
  ].map(hashOfDraft)
  expect(new Set(all).size).toBe(all.length)
})
