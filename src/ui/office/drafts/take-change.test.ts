import { expect, test } from 'vitest'
import type { Doc } from 'yjs'
import { aDraft, ofCase, put } from '#tests/a-draft.ts'
import { changesDecided, paragraphsOf, paragraphText, takenOutOf } from '#mandate/drafts/draft-document.ts'
import { placedText } from '#mandate/drafts/text-of.ts'
import { newSince, proposingIn } from './proposing.ts'
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
  const said = { word: 'w', mandate: 'torture', path, wording }
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

/** What a second mandate wants of a paragraph that says something else by then, as the page has it. */
function twice() {
  const doc = aDraft()
  const id = put(doc, 'facts', monday)
  const { text } = placedText(doc, of)
  const wordings = { one: 'Nine officers in plain clothes broke in.', two: 'Police took every file at noon on Monday.' }
  const changes = () => {
    const decided = changesDecided(doc)
    const taken = [...decided.values()].flatMap(({ place }) => place ?? [])[0]
    return Object.entries(wordings).map(([word, wording]) =>
      changeHere({ word, mandate: word, path: 'facts.items.1', wording }, text, placedText(doc, of), taken)
    )
  }
  const undos = new Map<string, () => void>()
  const proposing = () => proposingIn({ doc, hand, language: 'en', nameOf: (one) => one, changes: changes(), undos })
  return { doc, id, changes, proposing }
}
test('of two mandates that want the same paragraph otherwise the second keeps its place once the first was taken', () => {
  const { doc, id, changes, proposing } = twice()
  proposing().take(changes()[0]!)
  const [first, second] = changes()
  expect(first!.where).toMatchObject({ is: 'stands', place: { paragraph: id } })
  // Beside what stands there now.
  expect(second).toMatchObject({ where: { is: 'there', place: { paragraph: id }, now: first!.wording } })
  expect(second!.difference).not.toBe(null)
  proposing().take(second!)
  expect(facts(doc)[1]).toBe(second!.wording)
  expect(changes().map((one) => proposing().mayUndo(one))).toEqual([false, true])
  proposing().undo(second!)
  expect(facts(doc)[1]).toBe(first!.wording)
  expect(proposing().mayUndo(first!)).toBe(true)
})
test('what was taken stays beside its paragraph when somebody writes on there, and undone only what was taken goes', () => {
  const { doc, id, changes, proposing } = twice()
  proposing().take(changes()[0]!)
  paragraphText(doc, id).insert(
    paragraphText(doc, id).length,
    ' A colleague saw it, and wrote down what each of them said.'
  )
  const [first] = changes()
  expect(first!.where).toMatchObject({ is: 'there', place: { paragraph: id } })
  expect([...proposing().beside.keys()]).toEqual([id])
  proposing().undo(first!)
  expect(facts(doc)[1]).toBe(`${monday} A colleague saw it, and wrote down what each of them said.`)
})
test('who looks again is told how many proposals came since', () => {
  expect(newSince([{ id: 'a' }], [{ id: 'a' }, { id: 'b' }])).toBe(1)
  expect(newSince([{ id: 'a' }], [{ id: 'a' }])).toBe(0)
})
