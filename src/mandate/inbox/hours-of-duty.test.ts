import { expect, test } from 'vitest'
import { isHourOfDuty } from './hours-of-duty.ts'

const geneva = { mandate: '*', firstDay: 1, lastDay: 5, from: '09:00', to: '17:30', zone: 'Europe/Zurich' }
const at = (moment: string, hours = geneva) => isHourOfDuty(new Date(moment), hours)

test.each([
  ['2026-03-06T07:59:00Z', false, 'a Friday in winter, one minute before'],
  ['2026-03-06T08:00:00Z', true, 'nine'],
  ['2026-03-06T16:30:00Z', true, 'the minute of the end'],
  ['2026-03-06T16:31:00Z', false, 'after it'],
  ['2026-07-03T07:00:00Z', true, 'nine in summer'],
  ['2026-07-03T15:31:00Z', false, 'after the end in summer'],
  ['2026-03-07T10:00:00Z', false, 'a Saturday'],
  ['2026-03-09T08:00:00Z', true, 'Monday at nine']
])('%s: %s, %s', (moment, on) => expect(at(moment)).toBe(on))

test('a week that begins on Sunday, and a night', () => {
  const cairo = { ...geneva, firstDay: 7, lastDay: 4, zone: 'Africa/Cairo' }
  expect(at('2026-03-08T10:00:00Z', cairo)).toBe(true)
  expect(at('2026-03-06T10:00:00Z', cairo)).toBe(false)
  const night = { ...geneva, from: '22:00', to: '06:00' }
  expect([at('2026-03-06T22:00:00Z', night), at('2026-03-06T12:00:00Z', night)]).toEqual([true, false])
})

test('without hours, danger does not wait', () =>
  expect(isHourOfDuty(new Date('2026-03-07T02:00:00Z'), null)).toBe(true))
