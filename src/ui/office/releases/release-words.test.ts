import { expect, test } from 'vitest'
import { linesOfPart } from './release-words.ts'

test('each question is a line of its own; what has no words of its own is a series', () => {
  const asked = ['What was done?', 'Please state on which law it rests.', null]
  expect(linesOfPart({ field: 'questions', value: asked })).toEqual(asked.slice(0, 2))
  expect(linesOfPart({ field: 'themes', value: ['torture', 'threats'] })).toEqual(['torture, threats'])
})
