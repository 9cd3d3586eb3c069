import { expect, test } from 'vitest'
import { whatRose } from './warning.ts'

const rule = { days: 90, threats: 3, rise: 50 }
const none = { now: 0, before: 0 }
const rose = (now: number, before: number, changed = {}) =>
  whatRose({ ...rule, ...changed }, { letters: { now, before }, cases: none })

test('a warning takes enough threats, and a rise by as much as the rule says', () => {
  expect([rose(3, 2), rose(2, 0), rose(3, 0), rose(4, 3)]).toEqual([['letters'], [], ['letters'], []])
  expect(rose(3, 3, { rise: 0 })).toEqual([])
  expect(whatRose(rule, { letters: none, cases: { now: 9, before: 6 } })).toEqual(['cases'])
})
