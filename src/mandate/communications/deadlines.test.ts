import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { clock, policyDays, type Clocked, type ClockEvent } from './deadlines.ts'

const sentOn = '2016-01-10'
const letter = (more: Partial<Clocked> = {}): Clocked => ({
  sentOn,
  precision: 'day',
  runsClock: true,
  days: 60,
  events: [],
  answeredOn: null,
  ...more
})
const event = (kind: ClockEvent['kind'], onDay: string, untilDay: string | null = null): ClockEvent => ({
  kind,
  onDay,
  untilDay
})
const on = (day: number) => addDays(sentOn, day)

test('of what is answered in part the clock runs on for the rest: the day before, the due day and the day after', () => {
  const part = { answered: 2, asked: 4 }
  const events = [event('extension', on(20), on(80))]
  const clocked = letter({ answeredOn: on(10), answered: true, part, events })
  expect(clock(clocked, on(9))).toEqual({ state: 'waiting', dueOn: on(60), days: 51 })
  expect(clock(clocked, on(10))).toEqual({ state: 'waiting', dueOn: on(60), days: 50, part })
  expect(clock(clocked, on(79))).toEqual({ state: 'waiting', dueOn: on(80), days: 1, part })
  expect(clock(clocked, on(80))).toEqual({ state: 'waiting', dueOn: on(80), days: 0, part })
  expect(clock(clocked, on(81))).toEqual({ state: 'overdue', dueOn: on(80), days: 1, part })
  expect(clock({ ...clocked, part: null }, on(81))).toMatchObject({ state: 'answered-in-time', days: 10 })
  expect(clock({ ...clocked, sentOn: null }, on(81))).toEqual({ state: 'no-clock', dueOn: null, days: null, part })
})

describe.each([
  ['urgent appeal', 30],
  ['allegation letter', 60],
  ['other letter', 60],
  ['a policy of one day', 1]
])('the clock of an %s', (_, days) => {
  const clocked = letter({ days })
  test('waits on the day before', () =>
    expect(clock(clocked, on(days - 1))).toEqual({ state: 'waiting', dueOn: on(days), days: 1 }))
  test('waits on the due day, which is in time', () =>
    expect(clock(clocked, on(days))).toEqual({ state: 'waiting', dueOn: on(days), days: 0 }))
  test('is overdue on the day after', () =>
    expect(clock(clocked, on(days + 1))).toEqual({ state: 'overdue', dueOn: on(days), days: 1 }))
  test('is in time when answered on the due day', () =>
    expect(clock(letter({ days, answeredOn: on(days) }), on(days + 40))).toEqual({
      state: 'answered-in-time',
      dueOn: on(days),
      days
    }))
  test('is late when answered on the day after', () =>
    expect(clock(letter({ days, answeredOn: on(days + 1) }), on(days + 40))).toEqual({
      state: 'answered-late',
      dueOn: on(days),
      days: days + 1
    }))
})

test('as of a day gone by, what came later is not known', () => {
  expect(clock(letter({ answeredOn: on(70) }), on(65)).state).toBe('overdue')
  expect(clock(letter({ events: [event('extension', on(62), on(90))] }), on(61)).state).toBe('overdue')
  expect(clock(letter(), on(-1)).state).toBe('not-sent')
})

test('a mere acknowledgement stops nothing: it never becomes the day answered', () => {
  expect(clock(letter({ answeredOn: null }), on(61)).state).toBe('overdue')
})

describe('an extension', () => {
  const extended = letter({ events: [event('extension', on(50), on(75))] })
  test('the day before', () => expect(clock(extended, on(74))).toMatchObject({ state: 'waiting', days: 1 }))
  test('the due day', () => expect(clock(extended, on(75))).toMatchObject({ state: 'waiting', dueOn: on(75), days: 0 }))
  test('the day after', () => expect(clock(extended, on(76))).toMatchObject({ state: 'overdue', days: 1 }))
  test('never shortens', () =>
    expect(clock(letter({ events: [event('extension', on(5), on(20))] }), on(60)).dueOn).toBe(on(60)))
  test('granted after the due day makes it wait again', () =>
    expect(clock(letter({ events: [event('extension', on(65), on(80))] }), on(66)).state).toBe('waiting'))
})

describe('a pause', () => {
  const paused = letter({ events: [event('pause', on(20))] })
  const resumed = letter({ events: [event('pause', on(20)), event('resume', on(30))] })
  test('stands still for as long as it lasts', () =>
    expect(clock(paused, on(500))).toEqual({ state: 'paused', dueOn: on(60), days: 40 }))
  test('the day before', () => expect(clock(resumed, on(69)).state).toBe('waiting'))
  test('the due day', () => expect(clock(resumed, on(70))).toEqual({ state: 'waiting', dueOn: on(70), days: 0 }))
  test('the day after', () => expect(clock(resumed, on(71)).state).toBe('overdue'))
  test('of what was overdue already leaves it so, and adds nothing', () => {
    const late = letter({ events: [event('pause', on(70)), event('resume', on(90))] })
    expect(clock(late, on(80))).toMatchObject({ state: 'overdue', days: 10 })
    expect(clock(late, on(90))).toMatchObject({ state: 'overdue', days: 10 })
    expect(clock(late, on(91))).toMatchObject({ state: 'overdue', days: 11 })
  })
  test('begun twice or ended twice counts once', () => {
    const odd = letter({
      events: [
        event('resume', on(5)),
        event('pause', on(20)),
        event('pause', on(25)),
        event('resume', on(30)),
        event('resume', on(40))
      ]
    })
    expect(clock(odd, on(60)).dueOn).toBe(on(70))
  })
  test('answered while it lasts is in time', () =>
    expect(clock(letter({ events: [event('pause', on(20))], answeredOn: on(200) }), on(300)).state).toBe(
      'answered-in-time'
    ))
})

describe('no clock', () => {
  test.each([
    ['a month alone is known', { precision: 'month' }],
    ['a year alone is known', { precision: 'year' }],
    ['no date is known', { sentOn: null, precision: 'unknown' }],
    ['a historical record', { runsClock: false }],
    ['no policy', { days: null }]
  ] as const)('%s', (_, more) =>
    expect(clock(letter(more), on(400))).toEqual({ state: 'no-clock', dueOn: null, days: null })
  )
  test('an answer whose day is not known counts, without days', () =>
    expect(clock(letter({ answered: true }), on(400))).toEqual({ state: 'answered', dueOn: on(60), days: null }))
})

test('the most specific policy of the day of sending holds, kind before class', () => {
  const line = (
    kind: string,
    addresseeClass: string,
    days: number,
    validFrom: string | null = null,
    validTo: string | null = null
  ) => ({ kind, addresseeClass, days, validFrom, validTo })
  const policies = [
    line('*', '*', 60),
    line('UA', '*', 30),
    line('*', 'company', 45),
    line('UA', '*', 20, '2020-01-01'),
    line('OL', 'state', 10, null, '2016-01-10')
  ]
  expect(policyDays(policies, 'AL', 'state', sentOn)).toBe(60)
  expect(policyDays(policies, 'UA', 'company', sentOn)).toBe(30)
  expect(policyDays(policies, 'AL', 'company', sentOn)).toBe(45)
  expect(policyDays(policies, 'UA', 'state', '2020-01-01')).toBe(20)
  expect(policyDays(policies, 'OL', 'state', '2016-01-10')).toBe(10)
  expect(policyDays(policies, 'OL', 'state', '2016-01-11')).toBe(60)
  expect(policyDays([], 'OL', 'state', sentOn)).toBeNull()
})
