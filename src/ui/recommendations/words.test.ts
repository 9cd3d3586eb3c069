import { expect, test } from 'vitest'
import { madeIn } from './words.ts'

const review = { source: 'upr', session: 27, year: 2017 } as const

test('the paragraph of a document is told where it is known, and nothing in its place where it is not', () => {
  const told = (document: string | null, paragraph: string | null) => madeIn({ ...review, document, paragraph })
  expect(told('A/HRC/36/9', '104.1')).toBe('Universal Periodic Review, session 27 (2017), A/HRC/36/9, §\u00A0104.1')
  expect(told('A/HRC/36/9', null)).toBe('Universal Periodic Review, session 27 (2017), A/HRC/36/9')
  expect(told(null, null)).toBe('Universal Periodic Review, session 27 (2017)')
})
