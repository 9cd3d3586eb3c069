import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import { barriersWord } from './words.ts'

const source = 'Invented compilation'

test('what others counted in halves is not rounded', () => {
  const barriers = { last: { year: 2013, value: 3.5, source }, first: { year: 1990, value: 0.5, source } }
  expect(inLocale('en', () => barriersWord(barriers))).toBe(
    'Kinds of legal barriers to organizations that a research compilation counted: 3.5 in 2013, 0.5 in 1990.'
  )
  for (const locale of locales)
    expect(inLocale(locale, () => barriersWord(barriers))).toMatch(
      /[3٣][.,٫][5٥].*[0٠][.,٫][5٥]|[0٠][.,٫][5٥].*[3٣][.,٫][5٥]/
    )
})
