import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { extendUntil } from './extend-until.ts'

test('the button that gives more time names the day, as the language writes it', () => {
  expect(inLocale('en', () => extendUntil('2027-01-05'))).toBe('Give more time until 5 January 2027')
  expect(inLocale('fr', () => extendUntil('2027-01-05'))).toBe('Accorder un délai jusqu’au 5 janvier 2027')
  expect(inLocale('en', () => extendUntil(''))).toBe('Give more time')
})
