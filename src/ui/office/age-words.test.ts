import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { ageWords } from './age-words.ts'

test('how long something has been here is said as people say it', () => {
  expect(inLocale('en', () => [0, 1, 4].map(ageWords))).toEqual(['Today', '1 day old', '4 days old'])
  expect(inLocale('ru', () => [1, 3, 5, 21].map(ageWords))).toEqual([
    '1 день назад',
    '3 дня назад',
    '5 дней назад',
    '21 день назад'
  ])
  expect(inLocale('ar', () => ageWords(2))).toBe('منذ يومين')
})
