import { expect, test } from 'vitest'
import { judge } from './low-reporting.server.ts'

const state = (code: string, sources: number, incidents: number, letters: number) => ({
  state: code,
  sources,
  incidents,
  letters
})
const low = (...rows: ReturnType<typeof state>[]) =>
  judge(rows)
    .filter(({ isLow }) => isLow)
    .map((row) => row.state)

test('many incidents in several sources and few letters stand out; one source alone does not', () => {
  expect(
    low(state('AAA', 3, 200, 2), state('BBB', 3, 100, 40), state('CCC', 2, 50, 30), state('DDD', 1, 300, 0))
  ).toEqual(['AAA'])
})

test('a State of which much is told and to which no letter went stands out always', () => {
  expect(low(state('AAA', 2, 80, 0), state('BBB', 2, 10, 0))).toEqual(['AAA', 'BBB'])
})

test('without a source nothing is said', () => {
  expect(judge([])).toEqual([])
})
