import { expect, test } from 'vitest'
import { beginAt, moveOn, whoGoes } from './who-goes.ts'

const second = 1000
const kB = 1000

/** A body as it came: pairs of a moment and how much was here by then. */
function came(length: number, from: number, ...pieces: [at: number, bytes: number][]) {
  const one = beginAt(from, length)
  for (const [at, bytes] of pieces) moveOn(one, bytes, at)
  return one
}

test('one byte short and silent goes before a slow line that moves', () => {
  const short = came(127 * kB, 0, [10, 127 * kB - 1])
  const slow = came(24 * kB, 9 * second, [9.3 * second, 2 * kB], [9.6 * second, 4 * kB])
  expect(whoGoes([slow, short], 10 * second)).toBe(short)
})

test('of the silent the longest silent goes, though more of another is missing', () => {
  const longest = came(127 * kB, 0, [10, 127 * kB - 1])
  const later = came(127 * kB, 0, [2 * second, 1])
  expect(whoGoes([later, longest], 10 * second)).toBe(longest)
})

test('one that came fast and then a byte now and then is judged by its last seconds', () => {
  const trickle = came(127 * kB, 0, [10, 120 * kB])
  for (let at = 2; at <= 20; at += 2) moveOn(trickle, 120 * kB + at, at * second)
  const steady = came(24 * kB, 10 * second)
  for (let n = 1; n <= 9; n++) moveOn(steady, n * 2 * kB, (10 + n) * second)
  expect(whoGoes([steady, trickle], 20 * second)).toBe(trickle)
})

test('whoever has just begun over a slow line is not compared with those of whom a pace is known', () => {
  const begun = came(24 * kB, 19 * second, [19.9 * second, 100])
  const known = came(24 * kB, 10 * second, [14 * second, 10 * kB], [18 * second, 22 * kB], [19 * second, 23 * kB])
  expect(whoGoes([begun, known], 20 * second)).toBe(known)
  const other = came(4000 * kB, 19 * second, [19.9 * second, 100])
  expect(whoGoes([begun, other], 20 * second), 'among those that have just begun').toBe(other)
})

test('nobody goes of none', () => expect(whoGoes([], 0)).toBeNull())
