import { expect, test } from 'vitest'
import { factsToOffer, keyOf, type LetterToTell } from './facts.ts'
import { namesIn } from './names-in-question.ts'

// Every person is invented.
const names = ['Vesna Ardquillian', 'María del Vantorre Ossk']

test('a whole name is found in either order of its words, whatever case and accents', () => {
  for (const text of ['Of vesna ARDQUILLIAN.', 'Ardquillian Vesna', 'Ardquillian, Vesna', 'Ossk, Maria del Vantorre'])
    expect(namesIn(text, names).whole, text).not.toEqual([])
  expect(namesIn('Nobody is named, del todo', names)).toEqual({ whole: [], parts: [] })
})

test('a single word of a name is told apart: it may be she', () => {
  expect(namesIn('The house of Ardquillian', names)).toEqual({ whole: [], parts: ['ardquillian'] })
})

const letter: LetterToTell = {
  reference: 'AL PER 1/2026',
  kind: 'AL',
  joint: false,
  state: 'PER',
  sentOn: '2026-02-02',
  sentPrecision: 'day',
  dueOn: null,
  answer: { what: 'answer', stands: 'none', on: null },
  character: null,
  themes: [],
  language: 'en',
  questions: [
    { number: 1, text: 'Where is Vesna Ardquillian?' },
    { number: 2, text: 'Which inquiry was opened?' },
    { number: 3, text: null }
  ]
}

test('a question is offered where it is free of names and public; what there is not is not offered', () => {
  const { facts, kept } = factsToOffer(letter, names)
  expect(facts.map(keyOf)).toEqual(['letter', 'state', 'sent', 'answer', 'question-2'])
  expect(kept).toEqual([
    { number: 1, why: 'named' },
    { number: 3, why: 'withheld' }
  ])
})
