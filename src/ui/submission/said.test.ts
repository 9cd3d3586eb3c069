import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { dateOf, dateRead } from './said.ts'

test('a day is read as the language writes it, no more exact than it was said, beside other words of hers', () => {
  const said = (typed: string, value: string | null) => dateRead({ typed, value })
  inLocale('en', () => {
    expect(said('2026-11-23', '2026-11-23')).toBe('23 November 2026')
    expect(said('2026-11', '2026-11')).toBe('November 2026')
    expect(said('3/6/1448', '2026-11-13')).toBe('3/6/1448 (13 November 2026)')
    expect(said('after the rains', null)).toBe('after the rains')
  })
  inLocale('ar', () => expect(said('2026-11-23', '2026-11-23')).not.toMatch(/\d/))
})

test('a day that was entered for someone is read as one; other words are not', () => {
  const read = (id: string, said: string) => {
    const date = dateOf(id, said)
    return inLocale('en', () => date && dateRead(date))
  }
  expect(read('when', '2026-11-23')).toBe('23 November 2026')
  expect(read('when', 'last night')).toBe('last night')
  expect(read('place', '2026')).toBeNull()
})
