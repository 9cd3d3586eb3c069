import { expect, test } from 'vitest'
import type { VisitEvent } from '#mandate/visits/visit.ts'
import { placeOf, writtenYears, yearsOf } from './lane.ts'

const event = (onDay: string): VisitEvent => ({ onDay, onPrecision: 'day', knownBy: null }) as VisitEvent

test('the years of the steps, none left out, and where a day is in them', () => {
  expect(yearsOf([])).toEqual([])
  const years = yearsOf([event('2018-05-01'), event('2016-12-31')])
  expect(years).toEqual([2016, 2017, 2018])
  expect([placeOf('2016-01-01', years), placeOf('2019-01-01', years)]).toEqual([0, 100])
  expect(placeOf('2017-07-02', years)).toBeCloseTo(50, 0)
})

test('of many years some are written, evenly', () => {
  expect(writtenYears([2008, 2009, 2010, 2011, 2012, 2013, 2014], 4)).toEqual([2008, 2010, 2012, 2014])
})
