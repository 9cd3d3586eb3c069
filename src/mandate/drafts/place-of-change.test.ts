import { expect, test } from 'vitest'
import { aDraft, ofCase, put } from '#tests/a-draft.ts'
import { lineOf, paragraphsOf, paragraphText, takeOut } from './draft-document.ts'
import { placeOfChange } from './place-of-change.ts'
import { placedText } from './text-of.ts'

const of = ofCase([])
const monday = 'On Monday the police came to the office and took the files of the year.'
const change = { path: 'facts.items.1', wording: 'On Monday the police came to the office.' }

/** A draft, the text of it that was put, and the id of its second fact. */
function drafted() {
  const doc = aDraft()
  const id = put(doc, 'facts', monday)
  const { text } = placedText(doc, of)
  return { doc, id, where: (one = change) => placeOfChange(one, text, placedText(doc, of)) }
}

test('a paragraph is where it stood when it was put', () => {
  const { id, where } = drafted()
  expect(where()).toEqual({ is: 'there', place: { paragraph: id, section: 'facts' }, now: monday })
})
test('it is found again where others moved before it, and where a colleague changed some of it', () => {
  const { doc, id, where } = drafted()
  takeOut(doc, paragraphsOf(doc, 'facts')[0]!)
  expect(where()).toMatchObject({ is: 'there', place: { paragraph: id } })
  paragraphText(doc, id).insert(monday.length, ' Nobody said why.')
  expect(where()).toMatchObject({ is: 'there', place: { paragraph: id }, now: `${monday} Nobody said why.` })
})
test('it is gone once it was taken out: no other paragraph is taken for it', () => {
  const { doc, id, where } = drafted()
  takeOut(doc, { id })
  expect(where()).toEqual({ is: 'gone' })
  expect(where({ ...change, wording: '' })).toEqual({ is: 'stands', place: null })
})
test('what stands there already as it is wanted waits for nobody', () => {
  const { doc, id, where } = drafted()
  paragraphText(doc, id).delete(change.wording.length - 1, monday.length)
  paragraphText(doc, id).insert(change.wording.length - 1, '.')
  expect(where()).toEqual({ is: 'stands', place: { paragraph: id, section: 'facts' } })
})
test('one question more goes to the questions; a line is where it is, empty or not', () => {
  const { doc, where } = drafted()
  expect(where({ path: 'questions.items.1', wording: 'Since when?' })).toEqual({ is: 'one-more', section: 'questions' })
  expect(where({ path: 'subject', wording: 'Another' })).toMatchObject({ is: 'there', place: { line: 'subject' } })
  lineOf(doc, 'subject').delete(0, lineOf(doc, 'subject').length)
  expect(where({ path: 'subject', wording: 'Another' })).toMatchObject({ is: 'there', now: '' })
})
test('the addressee that nobody typed, and what is no place of a letter, is nowhere in the draft', () => {
  const { where } = drafted()
  expect(where({ path: 'addressee.0', wording: 'Another' })).toEqual({ is: 'gone' })
  expect(where({ path: 'reference', wording: 'Another' })).toEqual({ is: 'gone' })
})
test('one paragraph more of the annex goes to its part, wherever that stands by now; of a part that is gone, nowhere', () => {
  const doc = aDraft()
  const id = put(doc, 'resolutions', 'Resolution 22/6')
  const { text } = placedText(doc, of)
  const more = { path: `annex.${text.letter.annex.length - 1}.items.1`, wording: 'Resolution 31/32' }
  put(doc, 'treaties', 'An invented covenant')
  expect(placeOfChange(more, text, placedText(doc, of))).toEqual({ is: 'one-more', section: 'resolutions' })
  takeOut(doc, { id })
  expect(placeOfChange(more, text, placedText(doc, of))).toEqual({ is: 'gone' })
})
