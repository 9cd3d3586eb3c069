import { expect, test } from 'vitest'
import { m } from '#messages'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { keyWord, madeIn, oneTitle } from './words.ts'

const review = { source: 'upr', session: 27, year: 2017 } as const

test('the paragraph of a document is told where it is known, and nothing in its place where it is not', () => {
  const told = (document: string | null, paragraph: string | null) => madeIn({ ...review, document, paragraph })
  expect(told('A/HRC/36/9', '104.1')).toBe('Universal Periodic Review, session 27 (2017), A/HRC/36/9, §\u00A0104.1')
  expect(told('A/HRC/36/9', null)).toBe('Universal Periodic Review, session 27 (2017), A/HRC/36/9')
  expect(told(null, null)).toBe('Universal Periodic Review, session 27 (2017)')
})

test('what a State promised of its own accord is not called a recommendation to it', () => {
  expect(oneTitle('Peru', { year: 2012, position: 'supported' })).toBe('Recommendation to Peru, 2012')
  expect(oneTitle('Peru', { year: 2012, position: 'pledge' })).toBe('Voluntary pledge by Peru, 2012')
})

test('what speaks to all States or to a body is to no State in particular; what is not known is said so', () => {
  const names = { states: new Map(), regions: new Map(), vocabulary: new Map() } as Pick<
    Lists,
    'states' | 'regions' | 'vocabulary'
  >
  expect(['state', 'region', 'un-group', 'action', 'by'].map((by) => keyWord(by as 'state', '', names))).toEqual([
    'No State in particular',
    'No State in particular',
    'No State in particular, or one in no group',
    'Not known',
    'Not known'
  ])
})

test('a count of one reads as well as one of many', () => {
  for (const word of [m.recs_count, m.commitments_count, m.resolutions_count])
    for (const n of ['1', '42']) expect(word({ n })).toMatch(new RegExp(`^[A-Z][a-z ]+: ${n}$`))
  expect(m.recs_country_text({ n: '184', defenders: '1' })).toMatch(/: 184, .*: 1\.$/)
})
