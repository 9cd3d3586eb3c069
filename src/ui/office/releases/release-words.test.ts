import { expect, test } from 'vitest'
import { linesOfPart, partsThatDiffer } from './release-words.ts'

test('each question is a line of its own; what has no words of its own is a series', () => {
  const asked = ['What was done?', 'Please state on which law it rests.', null]
  expect(linesOfPart({ field: 'questions', value: asked })).toEqual(asked.slice(0, 2))
  expect(linesOfPart({ field: 'themes', value: ['torture', 'threats'] })).toEqual(['torture, threats'])
})

test('of a public version each text that differs stands by itself, under its own name', () => {
  const after = ['Three teachers', 'What was alleged.', 'One name is withheld.']
  const parts = (before: unknown) =>
    partsThatDiffer({ field: 'public-version', before, after }).map((one) => [one.label, one.before, one.after])
  expect(parts(['Two teachers', 'What was alleged.', null])).toEqual([
    ['public version: subject', 'Two teachers', 'Three teachers'],
    ['public version: note on what is withheld', null, 'One name is withheld.']
  ])
  expect(parts(null).map(([, before]) => before)).toEqual([undefined, undefined, undefined])
})
