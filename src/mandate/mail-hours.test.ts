import { expect, test } from 'vitest'
import { dayOfMail, isAtHalfHour, isQuiet, isTimeToLook, nextMail, type MailHours } from './mail-hours.ts'

const hours = (more: Partial<MailHours> = {}): MailHours => ({
  often: 'at-once',
  quietFrom: null,
  quietUntil: null,
  zone: 'Europe/Zurich',
  lookedOn: null,
  ...more
})
const at = (time: string) => new Date(`2026-03-${time}:00Z`)

test('quiet hours run over midnight, or within a day, by her clock; its first minute is quiet, the hour it ends is not', () => {
  const night = hours({ quietFrom: 22, quietUntil: 7 })
  const quiet = ['02T20:59', '02T21:00', '03T05:59', '03T06:00'].map((time) => isQuiet(night, at(time)))
  expect(quiet).toEqual([false, true, true, false])
  const noon = hours({ quietFrom: 12, quietUntil: 14, zone: 'Asia/Kathmandu' })
  expect(['02T06:14', '02T06:15', '02T08:14', '02T08:15'].map((time) => isQuiet(noon, at(time)))).toEqual([
    false,
    true,
    true,
    false
  ])
  expect(isQuiet(hours(), at('02T03:00'))).toBe(false)
})

test('a day of mail begins at eight, a week on Monday; what was missed is made up for', () => {
  expect([dayOfMail('Europe/Zurich', at('02T06:59')), dayOfMail('Europe/Zurich', at('02T07:00'))]).toEqual([
    '2026-03-01',
    '2026-03-02'
  ])
  const daily = hours({ often: 'daily', lookedOn: '2026-03-02' })
  expect(['03T06:59', '03T07:00', '05T12:00'].map((time) => isTimeToLook(daily, at(time)))).toEqual([false, true, true])
  const weekly = hours({ often: 'weekly', lookedOn: '2026-03-03' })
  expect(['08T23:00', '09T06:59', '09T07:00', '11T12:00'].map((time) => isTimeToLook(weekly, at(time)))).toEqual([
    false,
    false,
    true,
    true
  ])
  expect(isTimeToLook(hours({ lookedOn: '2026-03-02' }), at('02T07:00'))).toBe(true)
})

test('what would tell its minute is told at the half hour, or once a day', () => {
  expect(['02T07:00', '02T07:01', '02T07:30'].map((time) => isAtHalfHour(hours(), at(time)))).toEqual([
    true,
    false,
    true
  ])
  expect(isAtHalfHour(hours({ often: 'daily' }), at('02T07:01'))).toBe(true)
})

test('a mail that is asked for goes at once, when quiet hours end, or on the next day of mail, at a half hour', () => {
  const next = (more: Partial<MailHours>, time: string) => nextMail(hours(more), at(time)).toISOString().slice(8, 16)
  expect(next({}, '02T03:17')).toBe('02T03:17')
  const night = { quietFrom: 22, quietUntil: 7 }
  expect(['02T20:59', '02T21:00', '03T05:59', '03T06:00'].map((time) => next(night, time))).toEqual([
    '02T20:59',
    '03T06:00',
    '03T06:00',
    '03T06:00'
  ])
  expect(['02T06:59', '02T07:00'].map((time) => next({ often: 'daily' }, time))).toEqual(['02T07:00', '03T07:00'])
  expect(next({ often: 'daily', quietFrom: 7, quietUntil: 12 }, '02T06:30')).toBe('02T11:00')
  // The 2nd is a Monday.
  expect(['02T06:59', '02T07:00'].map((time) => next({ often: 'weekly' }, time))).toEqual(['02T07:00', '09T07:00'])
})
