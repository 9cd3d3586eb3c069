import { expect, test } from 'vitest'
import { isAskedSince, isSameReason, standingRequests } from './asked-to-withhold.ts'

const first = { id: 'court', replaces: null, repeats: null }
const other = { id: 'names', replaces: 'court', repeats: null }
const firstAgain = { id: 'court again', replaces: 'names', repeats: 'court' }
const another = { id: 'of another mission', replaces: null, repeats: null }

test('of what a mission asks again about the same thing, the last stands', () => {
  expect(standingRequests([first, other])).toEqual([other])
  expect(standingRequests([firstAgain, another, other, first])).toEqual([firstAgain, another])
})

test('a first request or a changed reason is new; what was decided on is not, however often it is asked', () => {
  expect(isAskedSince([], [])).toBe(false)
  expect(isAskedSince([first], [])).toBe(true)
  expect(isAskedSince([first], ['court'])).toBe(false)
  expect(isAskedSince([first, other], ['court'])).toBe(true)
  expect(isAskedSince([first, other, firstAgain], ['court'])).toBe(false)
  expect(isAskedSince([first, other, firstAgain], ['names'])).toBe(true)
  expect(isAskedSince([first, another], ['court'])).toBe(true)
})

test('words are compared as they are read, in any script', () => {
  expect(isSameReason('Une  cour en est saisie', 'une cour en est saisie.')).toBe(true)
  expect(isSameReason('لأن محكمة تنظر فيه', 'لأن محكمة تنظر فيه.')).toBe(true)
  expect(isSameReason('لأن محكمة تنظر فيه', 'لأن الأسماء فيه')).toBe(false)
})
