import { expect, test } from 'vitest'
import { timeToLetter } from './time-to-letter.ts'

const one = (id: string, firstReceived: string | null, letterOn: string | null, more: object = {}) => ({
  head: { id, openedOn: '2026-01-01', states: [], mergedInto: null, closedOn: null, last: 1, letterOn, ...more },
  firstReceived,
  isWhole: true
})

test('days from the first submission to the first letter, with how many were counted; what was joined to a case counts with it', () => {
  const found = timeToLetter([
    one('a', '2026-01-01', '2026-01-11'),
    one('b', '2026-01-01', '2026-01-31'),
    // Joined to b through c: hers came first.
    one('c', null, null, { mergedInto: 'b' }),
    one('d', '2025-12-22', null, { mergedInto: 'c' }),
    one('e', null, '2026-02-01'),
    one('f', '2026-01-01', null),
    { ...one('g', '2026-01-01', '2026-01-02'), isWhole: false },
    one('h', '2026-03-01', '2026-02-01')
  ])
  expect(found).toEqual({ count: 2, waiting: 0, quarter: 10, half: 10, threeQuarters: 40, letters: 5, uncounted: 3 })
})

test('cases that say they are part of each other are gone through to an end; of none there is no figure', () => {
  const round = [one('a', '2026-01-01', '2026-01-03', { mergedInto: 'b' }), one('b', null, null, { mergedInto: 'a' })]
  expect(timeToLetter(round).letters).toBe(1)
  expect(timeToLetter([])).toMatchObject({ count: 0, letters: 0, half: null })
})
