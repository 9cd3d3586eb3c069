import { describe, expect, test } from 'vitest'
import {
  addDays,
  councilSession,
  daysBetween,
  isDay,
  isOfOtherYears,
  isSurelyBefore,
  lastPossibleDay,
  parsePartialDay,
  readKeptDay,
  reportingYear,
  sessionNumber,
  sessionOfNumber,
  sessionWindow,
  todayInGeneva
} from './calendar.ts'

describe('days', () => {
  test.each(['2016-02-29', '2000-02-29', '2016-12-31'])('%s is a day', (day) => expect(isDay(day)).toBe(true))
  test.each([
    '2015-02-29',
    '2016-02-30',
    '1900-02-29',
    '2016-13-01',
    '2016-00-10',
    '2016-1-1',
    '16-01-01',
    '',
    '2016-06-31'
  ])('%s is no day', (day) => expect(isDay(day)).toBe(false))

  test('are counted over month, leap day and change of clocks', () => {
    expect(addDays('2016-02-28', 1)).toBe('2016-02-29')
    expect(addDays('2016-03-26', 2)).toBe('2016-03-28')
    expect(addDays('2016-01-01', -1)).toBe('2015-12-31')
    expect(daysBetween('2016-01-01', '2017-01-01')).toBe(366)
    expect(daysBetween('2016-01-02', '2016-01-01')).toBe(-1)
  })

  test('partial dates keep what is known', () => {
    expect(parsePartialDay('2016-05')).toEqual({ on: '2016-05-01', precision: 'month' })
    expect(parsePartialDay('1988')).toEqual({ on: '1988-01-01', precision: 'year' })
    expect(parsePartialDay('')).toEqual({ on: null, precision: 'unknown' })
    expect(parsePartialDay('2016-02-30')).toBeNull()
    expect(parsePartialDay('5 May 2016')).toBeNull()
    expect(lastPossibleDay({ on: '2016-02-01', precision: 'month' })).toBe('2016-02-29')
    expect(lastPossibleDay({ on: '2016-01-01', precision: 'year' })).toBe('2016-12-31')
  })

  test('of other years than a field takes are days all the same', () => {
    expect(parsePartialDay('1881-07-29')).toBeNull()
    expect(readKeptDay('1881-07-29')).toEqual({ on: '1881-07-29', precision: 'day' })
    expect(readKeptDay('1699')).toBeNull()
    const of = (...texts: string[]) => texts.map((text) => isOfOtherYears(text))
    expect(of('1881-07-29', '1899-12', '1860', '2200')).toEqual([true, true, true, true])
    expect(of('1881-02-30', '1900', '2199-12-31', '29 July 1881', '')).toEqual([false, false, false, false, false])
    expect([isOfOtherYears('1881-07-29', 1700), isOfOtherYears('1699-12-31', 1700)]).toEqual([false, true])
  })

  test('one is before another when no day that it can be is not', () => {
    const isBefore = (day: string, other: string) => isSurelyBefore(parsePartialDay(day)!, parsePartialDay(other)!)
    expect([isBefore('2016-03', '2016-10'), isBefore('2016-03-31', '2016-04'), isBefore('2015', '2016-01-01')]).toEqual(
      [true, true, true]
    )
    expect([isBefore('2016', '2016-10'), isBefore('2016-10-01', '2016-10'), isBefore('2016-10', '2016-10-31')]).toEqual(
      [false, false, false]
    )
    expect([isBefore('', '2016'), isBefore('2016', '')]).toEqual([false, false])
  })

  test('are days in Geneva, whatever the server thinks', () => {
    expect(todayInGeneva(new Date('2016-07-01T22:30:00Z'))).toBe('2016-07-02')
    expect(todayInGeneva(new Date('2016-01-01T22:30:00Z'))).toBe('2016-01-01')
  })
})

test('the reporting year runs from 1 December to 30 November', () => {
  expect(reportingYear('2015-11-30')).toBe(2015)
  expect(reportingYear('2015-12-01')).toBe(2016)
  expect(reportingYear('2015-12-05')).toBe(2016)
  expect(reportingYear('2016-11-30')).toBe(2016)
})

describe("the Council's sessions", () => {
  test.each([
    ['2016-05-31', 2016, 'september'],
    ['2016-06-01', 2017, 'march'],
    ['2016-11-30', 2017, 'march'],
    ['2016-12-01', 2017, 'june'],
    ['2017-02-28', 2017, 'june'],
    ['2017-03-01', 2017, 'september']
  ] as const)('a letter of %s is in the report to %i %s', (day, year, session) => {
    expect(councilSession(day)).toEqual({ year, session })
    const [from, to] = sessionWindow({ year, session })
    expect(from <= day && day <= to).toBe(true)
    expect(sessionOfNumber(sessionNumber({ year, session }))).toEqual({ year, session })
  })
  test('the window to June ends with February, leap or not', () => {
    expect(sessionWindow({ year: 2016, session: 'june' })).toEqual(['2015-12-01', '2016-02-29'])
  })
})
