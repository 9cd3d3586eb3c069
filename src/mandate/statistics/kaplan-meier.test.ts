import { expect, test } from 'vitest'
import { medianDays, waitsOf } from './kaplan-meier.ts'

const replied = (days: number, letters = 1) => Array<number>(letters).fill(days)
const waiting = (days: number, letters = 1) => Array<number>(letters).fill(-1 - days)
const median = (...letters: number[][]) => medianDays(waitsOf([Int16Array.from(letters.flat())]))

test('without censoring it is the ordinary median, the lower one of an even number', () => {
  expect(median(replied(10), replied(20), replied(90))).toBe(20)
  expect(median(replied(10), replied(20), replied(30), replied(90))).toBe(20)
})

test('letters still waiting push the median up', () => {
  // By hand: at 10 S = 5/6; at 20 S = 5/6 * 3/4 = 0.625 (one left at 15); at 40 S = 0.625 * 1/2 = 0.3125.
  expect(median(replied(10), waiting(15), replied(20), waiting(30), replied(40), waiting(50))).toBe(40)
  // The naive median of the three that replied would be 20.
})

test('a letter still waiting counts for as long as it has waited, and no longer', () => {
  // By hand: at 10 S = 4/5; two left at 15; at 20 S = 4/5 * 1/2 = 0.4. Were they at risk for ever, S would be 0.6 at 20.
  expect(median(replied(10), waiting(15, 2), replied(20), replied(30))).toBe(20)
})

test('exactly one half is reached: 2/3 * 3/4', () => {
  expect(median(replied(5, 4), replied(9, 2), waiting(12, 6))).toBe(9)
})

test('a letter censored on the day of a reply is at risk on that day', () => {
  // At 10: 2 at risk of whom 1 replied: S = 1/2. Were the censored one gone before, S would be 0.
  expect(median(replied(10), waiting(10))).toBe(10)
  expect(median(replied(10), waiting(10), waiting(20))).toBe(null)
})

test('when fewer than half are answered the median is not reached', () => {
  expect(median(replied(10), waiting(60), waiting(70), waiting(80))).toBe(null)
  expect(median(waiting(10))).toBe(null)
  expect(median()).toBe(null)
})

test('a reply on the day of sending counts as day 0', () => {
  expect(median(replied(0, 3), waiting(5))).toBe(0)
})
