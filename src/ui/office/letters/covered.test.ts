import { expect, test } from 'vitest'
import { isCoveredFor } from './covered.ts'
import type { SaidQuestion } from './say-reply.ts'

const readBy = (...readers: string[]) =>
  [
    { given: readers.map((reader) => ({ reader, mark: 'answered', label: '', words: null })) },
    { given: [] }
  ] as unknown as SaidQuestion[]

test('what the first reader made of an answer is kept from the second until she has given her own marks', () => {
  expect(isCoveredFor('second', { questions: readBy('first'), byTwo: false })).toBe(true)
  expect(isCoveredFor('first', { questions: readBy('first'), byTwo: false })).toBe(false)
  expect(isCoveredFor('second', { questions: readBy('first', 'second'), byTwo: false })).toBe(false)
})

test('where nobody has read it, or it needs nobody more, nothing is kept from anybody', () => {
  expect(isCoveredFor('second', { questions: readBy(), byTwo: true })).toBe(false)
  expect(isCoveredFor('third', { questions: readBy('first', 'second'), byTwo: true })).toBe(false)
})
