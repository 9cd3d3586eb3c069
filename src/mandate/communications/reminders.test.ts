import { describe, expect, test } from 'vitest'
import { reminderDue, reminderKey, type ReminderRule } from './reminders.ts'

const rules: ReminderRule[] = [
  [1, 1],
  [2, 30],
  [3, 90]
].map(([ordinal, daysAfterDue]) => ({
  ordinal: ordinal!,
  daysAfterDue: daysAfterDue!,
  validFrom: '2000-04-26',
  validTo: null
}))
const due = (overdueDays: number, sent: [number, string][] = [], today = '2017-01-01') =>
  reminderDue(
    overdueDays,
    sent.map(([ordinal, sentOn]) => ({ ordinal, sentOn })),
    rules,
    '2016-01-10',
    today
  )

describe('a reminder', () => {
  test('is due on the day after the due day, day 61 of an allegation letter', () => {
    expect(due(0)).toBeNull()
    expect(due(1)).toBe(1)
  })
  test('is followed by the next at its own day', () => {
    expect(due(29, [[1, '2016-12-04']])).toBeNull()
    expect(due(30, [[1, '2016-12-03']])).toBe(2)
    expect(
      due(90, [
        [2, '2016-11-02'],
        [1, '2016-10-01']
      ])
    ).toBe(3)
  })
  test('never goes beyond the policy', () => expect(due(4000, [[3, '2016-03-01']])).toBeNull())
  test('keeps its distance to the last where several were missed', () => {
    expect(due(400)).toBe(1)
    expect(due(401, [[1, '2016-12-31']])).toBeNull()
    expect(due(429, [[1, '2016-12-03']])).toBe(2)
  })
  test('follows the policy of the day of sending', () =>
    expect(reminderDue(10, [], rules, '1999-01-01', '2017-01-01')).toBeNull())
})

test('a State has one reminder for all that it owes, a company its own', () => {
  const real = { mandate: 'defenders', invented: false }
  expect(reminderKey({ ...real, state: 'PER', actorName: 'Mission' })).toBe(
    reminderKey({ ...real, state: 'PER', actorName: null })
  )
  expect(reminderKey({ ...real, state: null, actorName: 'A' })).not.toBe(
    reminderKey({ ...real, state: null, actorName: 'B' })
  )
})
