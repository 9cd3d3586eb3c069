import { expect, test } from 'vitest'
import { traceOf } from './line.ts'

const given = [2012, 2004, 2017].map((year) => ({
  slug: `DEMO-${year}`,
  year,
  onDay: null,
  position: 'none' as const
}))

test('the same advice in three reports: when first, the repeats, no answer since', () => {
  const trace = traceOf(given, new Set(), 2026)
  expect(trace.given.map(({ year }) => year)).toEqual([2004, 2012, 2017])
  expect(trace).toMatchObject({ first: 2004, last: 2017, answered: false, yearsWithoutAnswer: 22 })
})
test('a position is an answer, and so is an assessment', () => {
  expect(traceOf([...given, { ...given[0]!, slug: 'DEMO-x', position: 'noted' }], new Set(), 2026).answered).toBe(true)
  expect(traceOf(given, new Set(['DEMO-2012']), 2026)).toMatchObject({ answered: true, yearsWithoutAnswer: null })
})
test('a line that nobody gave has no first year', () =>
  expect(traceOf([], new Set(), 2026)).toMatchObject({ first: null, last: null, yearsWithoutAnswer: null }))
