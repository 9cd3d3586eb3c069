import { expect, test } from 'vitest'
import { statesInRegion } from './states-in.ts'

const place = (state: number, from: string | null = null, to: string | null = null) => ({ state, from, to })
const regions = new Map([
  ['north', { code: 'north', name: 'North', places: [place(1), place(2), place(3, null, '2015-12-31')] }],
  ['south', { code: 'south', name: 'South', places: [place(2, '2016-01-01'), place(3, '2016-01-01')] }]
])

test('a State stands where it stood on the day, and in one place', () => {
  expect(statesInRegion({ regions }, 'north', '2015-12-31')).toEqual([1, 2, 3])
  expect(statesInRegion({ regions }, 'north', '2016-01-01')).toEqual([1])
  expect(statesInRegion({ regions }, 'south', '2016-01-01')).toEqual([2, 3])
})
