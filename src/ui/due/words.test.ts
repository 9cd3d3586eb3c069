import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import { dueNote } from './words.ts'

const commitment = { of: 'commitment', texts: { en: 'Invented: visit a country' } } as const

test('on the page of a State that a mandate promised to visit it is said that the promise is not the State’s', () => {
  expect(inLocale('en', () => dueNote({ about: commitment, mandate: 'defenders' }))).toBe(
    'promised by a mandate, not by a State'
  )
  const said = new Set(locales.map((one) => inLocale(one, () => dueNote({ about: commitment, mandate: 'defenders' }))))
  expect(said.size).toBe(locales.length)
})

test('what a State promised needs no such word', () => {
  expect(dueNote({ about: commitment, mandate: null })).toBeNull()
})
