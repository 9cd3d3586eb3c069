import { expect, test } from 'vitest'
import { canonicalText } from '#mandate/drafts/draft-text.ts'
import { readDraft } from '#mandate/clearance/draft-schema.ts'
import { inventedDraft } from '#tests/clearance.ts'
import { proposedIn, textsOf, withTexts } from './draft-view.ts'

const draft = inventedDraft(['One.', 'Two.'])

test('each text of a draft can be wanted otherwise, and nothing that follows from who signs and when', () => {
  // Its parts come back by name; they are shown in the order of the page.
  const read = readDraft(canonicalText(draft))
  if (!read.ok) throw new Error('no draft')
  expect(textsOf(read.value).map(({ path }) => path)).toEqual([
    'subject',
    'salutation',
    'facts.items.0',
    'facts.items.1',
    'questions.items.0',
    'questions.items.1'
  ])
  expect(canonicalText(withTexts(draft, {}))).toBe(canonicalText(draft))
})
test('a text that is emptied is left out, and what comes is a draft again', () => {
  const next = withTexts(draft, { 'facts.items.0': ' ', 'questions.items.1': 'By whose order?' })
  expect(next.letter.facts.items).toEqual(['Two.'])
  expect(next.letter.questions.items).toEqual(['What was done?', 'By whose order?'])
  expect(readDraft(canonicalText(next)).ok).toBe(true)
})
test('a proposal changes the letter, and neither its kind, nor to whom it goes, nor what goes on record with it', () => {
  const letter = { ...draft.letter, subject: 'Another' }
  const names = draft.record.names.map((one) => ({ ...one, publicForm: 'full' as const }))
  const addressees = [{ name: 'FRA', class: 'state' as const }]
  const proposed = canonicalText({ ...draft, kind: 'UA', addressees, letter, record: { ...draft.record, names } })
  expect(proposedIn(proposed, draft)).toEqual({ ...draft, letter })
  expect(proposedIn('x', draft)).toBe(null)
})
