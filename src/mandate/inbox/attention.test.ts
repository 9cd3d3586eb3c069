import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { addWorkingDays } from '../working-days.ts'
import { ageInDays, isInCase, isLeftAlone, leftAloneUpTo } from './attention.ts'

test.each([
  // came on Monday: on Tuesday one working day has begun, on Wednesday it has been left alone
  ['2026-03-02', '2026-03-03', false],
  ['2026-03-02', '2026-03-04', true],
  // came on Friday
  ['2026-03-06', '2026-03-08', false],
  ['2026-03-06', '2026-03-09', false],
  ['2026-03-06', '2026-03-10', true]
])('came on %s, looked at on %s: %s', (came, today, alone) => {
  expect(isLeftAlone(came, today)).toBe(alone)
})

test('the day that SQL asks by says of every day of a fortnight what the count of working days says', () => {
  for (let offset = 0; offset < 14; offset++) {
    const today = addDays('2026-03-02', offset)
    for (let age = 0; age < 14; age++) {
      const came = addDays(today, -age)
      expect(came <= leftAloneUpTo(today)).toBe(addWorkingDays(came, 2) <= today)
    }
  }
})

test('age is in days', () => {
  expect(ageInDays('2026-02-27', '2026-03-02')).toBe(3)
})

test('what was taken into a case is in its hands, until it is opened again after that', () => {
  expect(isInCase({ takenOn: null, reopenedOn: null })).toBe(false)
  expect(isInCase({ takenOn: '2026-03-10', reopenedOn: null })).toBe(true)
  expect(isInCase({ takenOn: '2026-03-10', reopenedOn: '2026-03-10' })).toBe(true)
  expect(isInCase({ takenOn: '2026-03-10', reopenedOn: '2026-03-11' })).toBe(false)
})
