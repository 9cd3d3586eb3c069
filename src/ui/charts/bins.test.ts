import { expect, test } from 'vitest'
import { binOf, binsOf } from './bins.ts'

test('nothing has no ranges', () => expect(binsOf([0, 0])).toEqual([]))

test('few letters have a range for each count', () => {
  expect(binsOf([1, 1, 3])).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: 2 },
    { from: 3, to: 3 }
  ])
})

test('many letters have up to four ranges with bounds to hold in mind, the last one open', () => {
  const values = Array.from({ length: 100 }, (_, at) => Math.ceil(1.06 ** at))
  const bins = binsOf(values)
  expect(bins.length).toBeLessThanOrEqual(4)
  expect(bins[0]!.from).toBe(1)
  expect(bins.at(-1)!.to).toBeNull()
  for (const { from } of bins) expect(String(from)).toMatch(/^[125]0*$/)
  expect(values.map((value) => binOf(bins, value)).every((bin) => bin >= 1 && bin <= bins.length)).toBe(true)
  expect(binOf(bins, 0)).toBe(0)
})
