import { expect, it } from 'vitest'
import { firstKeptMonth, isKept, isToRenew, keptIn, keptUntil } from './desk-limits.ts'

it('a desk is kept to the end of the same month two years later, whatever its day was', () => {
  expect(keptIn('2026-06-01')).toBe('2026-06-01')
  expect(keptIn('2026-06-30')).toBe('2026-06-01')
  expect(keptUntil('2026-06-01')).toBe('2028-06-30')
  expect(keptUntil('2026-02-01'), 'a leap year').toBe('2028-02-29')
  expect(keptUntil('2026-12-01')).toBe('2028-12-31')
})

it('on the last day it is kept, the day after it is not, and the night takes the same ones', () => {
  for (const [today, kept] of [
    ['2028-06-29', true],
    ['2028-06-30', true],
    ['2028-07-01', false]
  ] as const) {
    expect(isKept('2026-06-01', today), today).toBe(kept)
    expect('2026-06-01' >= firstKeptMonth(today), today).toBe(kept)
  }
})

it('from the same month of the next year on, whoever opens it keeps it anew', () => {
  expect(isToRenew('2026-06-01', '2027-05-31')).toBe(false)
  expect(isToRenew('2026-06-01', '2027-06-01')).toBe(true)
  expect(isToRenew('2026-06-01', '2026-06-01')).toBe(false)
})
