import { expect, test } from 'vitest'
import { canonicalText } from '#mandate/drafts/draft-text.ts'
import { readDraft } from '#mandate/clearance/draft-schema.ts'
import { inventedDraft } from '#tests/clearance.ts'
import { pathName } from '../drafts/words.ts'
import { changesTo, fieldsOf, placesToAdd, proposedIn, textsOf, withTexts } from './draft-view.ts'

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
test('the heading of an annex is not proposed, and has a name where it was', () => {
  const annexed = {
    ...draft,
    letter: { ...draft.letter, annex: [{ title: 'Resolutions', items: ['Resolution 1/1'] }] }
  }
  expect(textsOf(annexed).map(({ path }) => path)).toContain('annex.0.items.0')
  expect(textsOf(annexed).map(({ path }) => path)).not.toContain('annex.0.title')
  expect([pathName('annex.0.title'), pathName('annex.0.items.0')]).toEqual(['Annex · Heading 1', 'Annex · Paragraph 1'])
  // Each part counts from 1 on: without its heading two paragraphs have one name.
  expect(pathName('annex.0.items.0', annexed.letter)).toBe('Annex · \u2068Resolutions\u2069 · Paragraph 1')
})
const full: typeof draft = {
  ...draft,
  letter: {
    ...draft.letter,
    background: ['Since 2019.'],
    questions: { lead: 'Please say:', items: draft.letter.questions.items },
    measures: ['Protect her.'],
    annex: [
      { title: 'Declaration', items: ['Article 1'] },
      { title: 'Resolutions', items: ['22/6', '31/32'] }
    ]
  }
}
test('the fields stand as the letter is printed: what leads in before what it leads, what can be added behind its section', () => {
  const read = readDraft(canonicalText(full))
  if (!read.ok) throw new Error('no draft')
  expect(fieldsOf(read.value).map(({ path, isMore }) => (isMore ? `+ ${path}` : path))).toEqual([
    'subject',
    'salutation',
    'background.0',
    '+ background.1',
    'facts.items.0',
    'facts.items.1',
    '+ facts.items.2',
    '+ concerns.items.0',
    'questions.lead',
    'questions.items.0',
    'questions.items.1',
    '+ questions.items.2',
    'measures.0',
    '+ measures.1',
    'annex.0.items.0',
    '+ annex.0.items.1',
    'annex.1.items.0',
    'annex.1.items.1',
    '+ annex.1.items.2'
  ])
})
test('what is added to background, measures and annex stands there; a part of the annex that is emptied is left out', () => {
  const { letter } = withTexts(full, {
    'background.1': 'And since 2020.',
    'measures.1': 'Let her go.',
    'annex.0.items.0': '',
    'annex.1.items.2': '40/11'
  })
  expect([letter.background, letter.measures]).toEqual([
    ['Since 2019.', 'And since 2020.'],
    ['Protect her.', 'Let her go.']
  ])
  expect(letter.annex).toEqual([{ title: 'Resolutions', items: ['22/6', '31/32', '40/11'] }])
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
  expect(proposedIn({ text: proposed }, draft)).toEqual({ ...draft, letter })
  expect(proposedIn({ text: 'x' }, draft)).toBe(null)
})
test('a change names its paragraph; what is wanted as it stands is none, and one more can be added', () => {
  const by = { 'facts.items.0': 'One. ', 'facts.items.1': 'Two, and more.', 'questions.items.2': ' Since when? ' }
  const changes = changesTo(draft, by)
  expect(changes).toEqual([
    { path: 'facts.items.1', wording: 'Two, and more.' },
    { path: 'questions.items.2', wording: 'Since when?' }
  ])
  expect(placesToAdd(draft)).toContain('questions.items.2')
  const { letter } = proposedIn({ text: null, changes }, draft)!
  expect([letter.facts.items, letter.questions.items]).toEqual([
    ['One.', 'Two, and more.'],
    ['What was done?', 'By whom?', 'Since when?']
  ])
  expect(proposedIn({ text: null, changes: [] }, draft)).toBe(null)
})
