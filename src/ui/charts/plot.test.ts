import { describe, expect, it } from 'vitest'
import { columnsOf, heightOf, isLabelled, lengthOf, linesOf, topOf, type Mark } from './plot.ts'

const mark = (value: number | null, second?: number): Mark => ({ label: '', value, text: '', second })

describe('axes', () => {
  it('begin at zero and end at a round number that holds every value, the hollow ones too', () => {
    expect(topOf([mark(231), mark(208), mark(254)])).toBe(300)
    expect(topOf([mark(4), mark(null), mark(3, 18)])).toBe(20)
    expect(heightOf(0, 300, 160)).toBe(160)
    expect(heightOf(300, 300, 160)).toBe(0)
    expect(lengthOf(0, 300)).toBe(0)
  })
  it('of shares end at the whole, whatever the values', () => {
    expect(topOf([mark(0.12)], true)).toBe(1)
  })
  it('of nothing are still an axis', () => {
    expect(topOf([])).toBe(1)
    expect(topOf([mark(null), mark(0)])).toBe(1)
    expect(heightOf(0, 1, 100)).toBe(100)
  })
  it('keep lengths in proportion', () => {
    expect(lengthOf(50, 100)).toBe(lengthOf(100, 100) / 2)
    expect(heightOf(50, 100, 160)).toBe(80)
  })
  it('have few lines, at round values, none at zero', () => {
    expect(linesOf(300)).toEqual([100, 200, 300])
    expect(linesOf(1)).toEqual([0.5, 1])
  })
})

describe('columns', () => {
  it('stand in order, inside the frame, none over another', () => {
    for (const count of [1, 2, 3, 12, 21, 40]) {
      const columns = columnsOf(count)
      expect(columns[0]!.x).toBeGreaterThanOrEqual(0)
      expect(columns.at(-1)!.x + columns.at(-1)!.width).toBeLessThanOrEqual(100.01)
      for (let i = 1; i < count; i++) expect(columns[i]!.x).toBeGreaterThan(columns[i - 1]!.x + columns[i - 1]!.width)
    }
  })
  it('run from the right where the language does', () => {
    const columns = columnsOf(3, true)
    expect(columns[0]!.middle).toBeGreaterThan(columns[2]!.middle)
    expect(columns[1]!.middle).toBeCloseTo(50)
  })
  it('are labelled so that the last always is, and never too densely', () => {
    for (const count of [3, 12, 21, 40, 200]) {
      const labelled = Array.from({ length: count }, (_, i) => isLabelled(i, count, 12))
      expect(labelled.at(-1)).toBe(true)
      expect(labelled.filter(Boolean).length).toBeLessThanOrEqual(12)
    }
  })
})
