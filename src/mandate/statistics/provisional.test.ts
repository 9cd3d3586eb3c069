import { expect, test } from 'vitest'
import { isProvisional } from './provisional.ts'

test('a year is provisional on the last day of its replies and final on the next', () => {
  expect(isProvisional(2016, '2017-01-30')).toBe(true)
  expect(isProvisional(2016, '2017-01-31')).toBe(true)
  expect(isProvisional(2016, '2017-02-01')).toBe(false)
})

test('what an operator marked goes before the calendar', () => {
  expect(isProvisional(2016, '2020-01-01', new Map([[2016, 'provisional']]))).toBe(true)
  expect(isProvisional(2016, '2016-06-01', new Map([[2016, 'final']]))).toBe(false)
})
