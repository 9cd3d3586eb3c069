import { expect, test } from 'vitest'
import { quartilesOf, type Wait } from './quartiles.ts'

const ended = (days: number, count = 1): Wait => ({ days, ended: true, count })
const waits = (days: number, count = 1): Wait => ({ days, ended: false, count })

test('without anything that waits they are the ordinary quartiles', () => {
  expect(quartilesOf([ended(1), ended(2), ended(3), ended(4)])).toEqual({
    count: 4,
    waiting: 0,
    quarter: 1,
    half: 2,
    threeQuarters: 3
  })
})

test('what still waits pushes them up, and what was not reached is not told', () => {
  // By hand: at 2 S = 5/6; at 4 S = 5/6 * 3/4 = 0.625, one left at 3; at 9 S = 0.625 * 1/2 = 0.3125.
  expect(quartilesOf([ended(2), waits(3), ended(4), waits(5), ended(9), waits(20)])).toEqual({
    count: 6,
    waiting: 3,
    quarter: 4,
    half: 9,
    threeQuarters: null
  })
})

test('many of one day are that many, and of nothing there is nothing', () => {
  expect(quartilesOf([ended(0, 3), waits(7)])).toMatchObject({ count: 4, waiting: 1, quarter: 0, half: 0 })
  expect(quartilesOf([])).toEqual({ count: 0, waiting: 0, quarter: null, half: null, threeQuarters: null })
})
