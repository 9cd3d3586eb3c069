import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupCount, groupsOf, groupSize, receiptOf } from './groups.ts'
import { makeReceipt } from './make-receipt.ts'

const groups = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((entropy) => groupsOf({ entropy }))
const place = fc.nat(groupCount - 1)
const group = fc.nat(groupSize - 1)

const changed = (whole: readonly number[], at: number, to: number) => whole.map((one, i) => (i === at ? to : one))

describe('the thirteen groups of a receipt', () => {
  it('give the receipt back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (entropy) => {
        expect(receiptOf(groupsOf({ entropy }))).toEqual({ entropy })
      })
    )
  })

  it('are these, for a known receipt', () => {
    const entropy = Uint8Array.from({ length: 16 }, (_, i) => i)
    expect(groupsOf({ entropy })).toEqual([0, 64, 1030, 64, 643, 28, 257, 266, 88, 771, 540, 240, 421])
  })

  it('tell every wrong group, whichever it is: all 26,611 of them', () => {
    const right = groupsOf(makeReceipt())
    let missed = 0
    for (let at = 0; at < groupCount; at++)
      for (let to = 0; to < groupSize; to++) if (to !== right[at] && receiptOf(changed(right, at, to))) missed++
    expect(missed).toBe(0)
  })

  it('tell any one wrong group of any receipt', () => {
    fc.assert(
      fc.property(groups, place, group, (right, at, to) => {
        fc.pre(to !== right[at])
        expect(receiptOf(changed(right, at, to))).toBeNull()
      }),
      { numRuns: 5000 }
    )
  })

  it('tell any two that changed places', () => {
    fc.assert(
      fc.property(groups, place, place, (right, a, b) => {
        fc.pre(right[a] !== right[b])
        expect(receiptOf(changed(changed(right, a, right[b] as number), b, right[a] as number))).toBeNull()
      }),
      { numRuns: 5000 }
    )
  })

  it('miss about one in 32,768 of all other slips', () => {
    let missed = 0
    const tries = 100_000
    fc.assert(
      fc.property(groups, fc.uniqueArray(place, { minLength: 2, maxLength: 5 }), fc.nat(), (right, places, seed) => {
        for (let i = 0; i < 100; i++) {
          const wrong = places.reduce(
            (all, at, n) => changed(all, at, (seed * 31 + i * 7919 + n * 104_729) % 2048),
            right
          )
          if (receiptOf(wrong) && wrong.some((one, at) => one !== right[at])) missed++
        }
      }),
      { numRuns: tries / 100, seed: 1 }
    )
    expect(missed).toBeLessThan(20) // 3 expected
  })

  it('are not thirteen zeros, nor thirteen of the last', () => {
    expect(receiptOf(Array(groupCount).fill(0))).toBeNull()
    expect(receiptOf(Array(groupCount).fill(groupSize - 1))).toBeNull()
  })
})
