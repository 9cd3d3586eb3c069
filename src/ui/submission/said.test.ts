import { expect, test } from 'vitest'
import { inLocale } from '#messages'
import { dateRead } from './said.ts'

test('a day is read as the language writes it, no more exact than it was said, beside other words of hers', () => {
  const said = (typed: string, value: string | null) => dateRead({ typed, value, calendar: 'gregorian' })
  inLocale('en', () => {
    expect(said('2026-11-23', '2026-11-23')).toBe('23 November 2026')
    expect(said('2026-11', '2026-11')).toBe('November 2026')
    expect(said('3/6/1448', '2026-11-13')).toBe('3/6/1448 (13 November 2026)')
    expect(said('after the rains', null)).toBe('after the rains')
  })
  inLocale('ar', () => expect(said('2026-11-23', '2026-11-23')).not.toMatch(/\d/))
})
