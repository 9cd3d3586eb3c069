import { expect, test } from 'vitest'
import type { Doc } from 'yjs'
import { aDraft, ofCase, put } from '#tests/a-draft.ts'
import { changesDecided, paragraphsOf, paragraphText, takenOutOf } from '#mandate/drafts/draft-document.ts'
import { placedText } from '#mandate/drafts/text-of.ts'
import { changeHere, leaveChange, takeChange, weighAgain } from './take-change.ts'

const hand = { by: 'bo', on: '2026-03-03' }
const monday = 'On Monday the police came to the office and took the files.'
const of = ofCase([])
const facts = (doc: Doc) => paragraphsOf(doc, 'facts').map(({ id }) => paragraphText(doc, id).toJSON())
const decided = (doc: Doc) => [...changesDecided(doc).values()].map(({ is, by }) => [is, by])

function proposed(wording: string, path = 'facts.items.1') {
  const doc = aDraft()
  const id = put(doc, 'facts', monday)
  const { text } = placedText(doc, of)
  const said = { word: 'w', mandate: 'torture', why: 'because', path, wording }
  const here = () => changeHere(said, text, placedText(doc, of))
  return { doc, id, here, take: () => takeChange(doc, here(), hand, () => 'made') }
}

test('what is taken stands in the draft, and who took it; undone, only that is gone', () => {
  const { doc, id, here, take } = proposed('On Tuesday the police came to the office and took the files.')
  expect(here().difference?.words.filter(({ kind }) => kind === 'added')).toEqual([{ text: 'Tuesday', kind: 'added' }])
  const undo = take()
  expect(facts(doc)[1]).toContain('Tuesday')
  expect(decided(doc)).toEqual([['taken', 'bo']])
  expect(here()).toMatchObject({ where: { is: 'stands' }, difference: null })
  // A colleague writes on in the same paragraph, and in another.
  paragraphText(doc, id).insert(paragraphText(doc, id).length, ' Nobody said why.')
  put(doc, 'facts', 'Meanwhile.')
  undo()
  expect(facts(doc).slice(1)).toEqual([`${monday} Nobody said why.`, 'Meanwhile.'])
  expect(decided(doc)).toEqual([])
})
test('a paragraph that is to be left out is out of sight, and back once it is undone', () => {
  const { doc, take } = proposed('')
  const undo = take()
  expect(facts(doc)).toEqual(['A meeting was broken up.'])
  expect(takenOutOf(doc, 'facts')).toHaveLength(1)
  undo()
  expect(facts(doc)).toHaveLength(2)
})
test('a question more is added, and is gone once it is undone', () => {
  const { doc, take } = proposed('Since when?', 'questions.items.1')
  const undo = take()
  expect(paragraphsOf(doc, 'questions').map(({ id, by }) => [paragraphText(doc, id).toJSON(), by])[1]).toEqual([
    'Since when?',
    'bo'
  ])
  undo()
  expect(paragraphsOf(doc, 'questions')).toHaveLength(1)
})
test('what is left changes no word, and can be weighed again', () => {
  const { doc, here } = proposed('Other.')
  leaveChange(doc, here(), hand)
  expect([facts(doc)[1], decided(doc)]).toEqual([monday, [['left', 'bo']]])
  weighAgain(doc, here())
  expect(decided(doc)).toEqual([])
})
