import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSmall, suppress, type Line } from './suppress.ts'

/** Rows and columns whose totals are published, the cells numbered row by row. */
function table(rows: number[][]): { values: number[]; lines: Line[] } {
  const width = rows[0]!.length
  const cell = (row: number, column: number) => row * width + column
  return {
    values: rows.flat(),
    lines: [
      ...rows.map((row, r) => ({ parts: row.map((_, c) => cell(r, c)) })),
      ...rows[0]!.map((_, c) => ({ parts: rows.map((_, r) => cell(r, c)) }))
    ]
  }
}
const hiddenIn = (rows: number[][]) => [...suppress(table(rows).values, table(rows).lines).hidden].sort((a, b) => a - b)

test('one to four is hidden, none and five are not', () => {
  expect([0, 1, 4, 5].map(isSmall)).toEqual([false, true, true, false])
  expect(
    hiddenIn([
      [9, 12],
      [20, 30]
    ])
  ).toEqual([])
})

test('beside a small number one more of its row, its column and the fourth corner are hidden', () => {
  expect(
    hiddenIn([
      [3, 12, 40],
      [20, 30, 50],
      [60, 70, 80]
    ])
  ).toEqual([0, 1, 3, 4])
})

test('two hidden cells that are bridged by one are found by solving, not by counting to two', () => {
  // Two blocks of four hidden cells and one between them: each row and column has two or more hidden, and yet
  // the one between follows from the totals of the first block.
  const rows = [
    [1, 2, 9, 9],
    [2, 1, 3, 9],
    [9, 9, 2, 1],
    [9, 9, 1, 2]
  ]
  const { values, lines } = table(rows)
  const { hidden, safe } = suppress(values, lines)
  expect(safe).toBe(true)
  expect(hidden.size).toBeGreaterThan(9)
})

test('a number that is the only one of its column hides beside an empty cell', () => {
  const { hidden, safe } = suppress(
    table([
      [3, 10, 20],
      [0, 10, 30],
      [0, 15, 25]
    ]).values,
    table([
      [3, 10, 20],
      [0, 10, 30],
      [0, 15, 25]
    ]).lines
  )
  expect(safe).toBe(true)
  expect(hidden.size).toBeGreaterThanOrEqual(4)
})

test('a table of one cell with a published total cannot be protected, and says so', () => {
  expect(suppress([3], [{ parts: [0] }]).safe).toBe(false)
})

test('from what is published no small number can be computed, in any table', () => {
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 12 })), {
        minLength: width,
        maxLength: width
      }),
      { minLength: 1, maxLength: 4 }
    )
  )
  fc.assert(
    fc.property(rows, (cells) => {
      const { values, lines } = table(cells)
      const { hidden, safe } = suppress(values, lines)
      if (!safe) return
      for (const [cell, value] of values.entries()) {
        expect(hidden.has(cell) || !isSmall(value)).toBe(true)
        if (isSmall(value)) expect(isAmbiguous(cell, values, hidden, lines)).toBe(true)
      }
    }),
    { numRuns: 400, seed: 34 }
  )
})

// Another solution in whole numbers that are not negative, looked for without any algebra: change the cell by
// one or more and mend its lines by moving along rows and columns.
function isAmbiguous(cell: number, values: number[], hidden: Set<number>, lines: Line[]): boolean {
  const open = [...hidden]
  const sums = lines.map(({ parts }) =>
    parts.filter((part) => hidden.has(part)).reduce((sum, part) => sum + values[part]!, 0)
  )
  const given = new Map<number, number>()
  let steps = 0
  const fits = () =>
    lines.every(({ parts }, index) => {
      let [sum, free] = [0, false]
      for (const part of parts) {
        if (!hidden.has(part)) continue
        if (given.has(part)) sum += given.get(part)!
        else free = true
      }
      return free ? sum <= sums[index]! : sum === sums[index]
    })
  const search = (place: number): boolean => {
    if (++steps > 2_000_000) return true
    if (place === open.length) return given.get(cell) !== values[cell]
    const next = open[place]!
    const bound = Math.min(...lines.flatMap(({ parts }, index) => (parts.includes(next) ? [sums[index]!] : [])))
    const order =
      next === cell
        ? range(bound).filter((value) => value !== values[cell])
        : [values[next]!, ...range(bound).filter((value) => value !== values[next])]
    for (const value of order) {
      if (value > bound) continue
      given.set(next, value)
      if (fits() && search(place + 1)) return true
      given.delete(next)
    }
    return false
  }
  return search(0)
}
const range = (most: number) => Array.from({ length: most + 1 }, (_, value) => value)
