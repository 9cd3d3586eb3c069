import { expect, test } from 'vitest'
import { isHollow, isTooSlow, slowestOf } from './pace.ts'

test('a bad line has half a minute, and then brings a kilobyte a second', () => {
  expect([0, 29, 30].map((seconds) => isTooSlow({ seconds, bytes: 0 }))).toEqual([false, false, false])
  expect(isTooSlow({ seconds: 31, bytes: 999 })).toBe(true)
  expect(isTooSlow({ seconds: 600, bytes: 2000 * 600 })).toBe(false)
  expect(isTooSlow({ seconds: 600, bytes: 500 * 600 })).toBe(true)
})

test('less came than was announced only where the process has run on for two seconds with nothing left to read', () => {
  expect(isHollow({ seconds: 2, told: 2 })).toBe(true)
  expect(isHollow({ seconds: 1.9, told: 2 })).toBe(false)
  expect(isHollow({ seconds: 60, told: 1 })).toBe(false)
})

test('where others wait the slowest goes, and nobody within a minute', () => {
  const [young, slow, quick] = [
    { seconds: 59, bytes: 1 },
    { seconds: 60, bytes: 100_000 },
    { seconds: 90, bytes: 900_000 }
  ]
  expect(slowestOf([young, quick, slow])).toBe(slow)
  expect(slowestOf([young])).toBeNull()
})
