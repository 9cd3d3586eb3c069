import { expect, test } from 'vitest'
import { hoursBetween, isLate, whatRose } from './warning.ts'

const rule = { days: 90, threats: 3, rise: 50 }
const none = { now: 0, before: 0 }
const rose = (now: number, before: number, changed = {}) =>
  whatRose({ ...rule, ...changed }, { letters: { now, before }, cases: none })

test('a warning takes enough threats, and a rise by as much as the rule says', () => {
  expect([rose(3, 2), rose(2, 0), rose(3, 0), rose(4, 3)]).toEqual([['letters'], [], ['letters'], []])
  expect(rose(3, 3, { rise: 0 })).toEqual([])
  expect(whatRose(rule, { letters: none, cases: { now: 9, before: 6 } })).toEqual(['cases'])
})
test('a tip is late the moment after its hours are over, not at their end', () => {
  const came = new Date('2026-11-26T12:00:00Z')
  const at = (time: string) => new Date(`2026-11-27T${time}Z`)
  expect([isLate(came, null, at('12:00:00'), 24), isLate(came, null, at('12:00:01'), 24)]).toEqual([false, true])
  expect(isLate(came, at('11:00:00'), at('23:00:00'), 24)).toBe(false)
  expect(hoursBetween(came, at('11:59:59'))).toBe(23)
})
