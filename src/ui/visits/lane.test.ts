import { expect, test } from 'vitest'
import type { VisitEvent } from '#mandate/visits/visit.ts'
import { anchorAt, placeOf, writtenYears, yearsOf } from './lane.ts'

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

test('on a telephone no year is written over the one before it, and none is cut off', () => {
  // In per cent of the width of a telephone, what four digits take.
  const takes = 10
  for (let many = 1; many <= 16; many++) {
    const years = Array.from({ length: many }, (_, at) => 2010 + at)
    const written = writtenYears(years, 6).map((year) => {
      const place = placeOf(`${year}-01-01`, years)
      const from = { start: place, middle: place - takes / 2, end: place - takes }[
        anchorAt(`${year}-01-01`, years, false)
      ]
      return [from, from + takes] as const
    })
    for (const [at, [from, to]] of written.entries()) {
      expect(to, `${many} years`).toBeLessThanOrEqual(100)
      if (at > 0) expect(from, `${many} years`).toBeGreaterThanOrEqual(written[at - 1]![1])
    }
  }
})
