import { expect, test } from 'vitest'
import { distanceByChance, distributionsApart } from './distributions.ts'

test('two lists are as far apart as their shares below a value ever are', () => {
  expect(distributionsApart([1, 2, 3, 4], [1, 2, 3, 4])).toBe(0)
  expect(distributionsApart([1, 1, 1], [1, 1, 1])).toBe(0)
  expect(distributionsApart([1, 2], [3, 4])).toBe(1)
  expect(distributionsApart([1, 2, 3, 4], [3, 4, 5, 6])).toBe(0.5)
})

test('the bound is that of the tables, and wider for several pairs', () => {
  expect(distanceByChance({ each: 10_000, pairs: 1, level: 0.05 })).toBeCloseTo(1.358 * Math.sqrt(2 / 10_000), 5)
  expect(distanceByChance({ each: 10_000, pairs: 1, level: 0.01 })).toBeCloseTo(0.023, 4)
  expect(distanceByChance({ each: 10_000, pairs: 6, level: 0.01 })).toBeCloseTo(0.0266, 4)
})

test('a tenth of one list that comes a step later is found among ten thousand', () => {
  const step = (late: number) => Array.from({ length: 10_000 }, (_, i) => (i % 100 < late ? 100 : 50))
  expect(distributionsApart(step(10), step(20))).toBeGreaterThan(
    distanceByChance({ each: 10_000, pairs: 6, level: 0.01 })
  )
})
