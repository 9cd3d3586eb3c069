import { expect, test } from 'vitest'
import { isAlive, isFresh, isPreviousGood, shouldRotate } from './session-life.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8) + minutes * 60_000)
const times = (created: number, seen: number, rotated = created) => ({
  createdAt: at(created),
  lastSeenAt: at(seen),
  rotatedAt: at(rotated)
})

test('an officer stays signed in for an hour without a touch, and for twelve in all', () => {
  expect(isAlive(times(0, 0), at(60))).toBe(true)
  expect(isAlive(times(0, 0), at(60.1))).toBe(false)
  expect(isAlive(times(0, 719), at(720))).toBe(true)
  expect(isAlive(times(0, 720), at(720.1))).toBe(false)
})

test('a token gives way after ten minutes of use, and the one before is good for half a minute', () => {
  expect(shouldRotate(times(0, 9), at(9.9))).toBe(false)
  expect(shouldRotate(times(0, 9), at(10))).toBe(true)
  expect(isPreviousGood(times(0, 0, 10), at(10.5))).toBe(true)
  expect(isPreviousGood(times(0, 0, 10), at(10.6))).toBe(false)
})

test('a sign-in is fresh for a quarter of an hour, whatever was touched since', () => {
  expect(isFresh(times(0, 14.9), at(14.9))).toBe(true)
  expect(isFresh(times(0, 15), at(15))).toBe(false)
})
