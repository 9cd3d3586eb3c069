import type { Line } from './suppress.ts'

export interface Solved {
  cell: number
  /** The line that gives it away; without one it takes several together. */
  line: Line | null
}

/**
 * Hidden cells whose value a reader can compute: those that are the same in every solution of the lines.
 * A reader knows that no cell is negative, so hidden cells that add up to nothing are nothing.
 */
export function solvable(values: readonly number[], hidden: ReadonlySet<number>, lines: readonly Line[]): Solved[] {
  const unknown = withoutKnownZeros(values, hidden, lines)
  const alone: Solved[] = []
  const rows: Map<number, number>[] = []
  for (const line of lines) {
    const row = new Map<number, number>()
    for (const part of line.parts) if (unknown.has(part)) row.set(part, 1)
    if (line.sum !== undefined && unknown.has(line.sum)) row.set(line.sum, prime - 1)
    if (row.size === 1) alone.push({ cell: [...row.keys()][0]!, line })
    else if (row.size > 1) rows.push(row)
  }
  // The plain case first, and by itself: what is hidden for it may settle the rest.
  if (alone.length > 0) return alone
  return eliminate(rows).map((cell) => ({ cell, line: null }))
}

function withoutKnownZeros(values: readonly number[], hidden: ReadonlySet<number>, lines: readonly Line[]): Set<number> {
  const unknown = new Set(hidden)
  for (let before = -1; before !== unknown.size;) {
    before = unknown.size
    for (const { parts, sum } of lines) {
      if (sum !== undefined && unknown.has(sum)) continue
      const open = parts.filter((part) => unknown.has(part))
      if (open.length > 0 && open.every((part) => values[part] === 0)) for (const part of open) unknown.delete(part)
    }
  }
  return unknown
}

// Gauss and Jordan over sparse rows. The coefficients are 1 and -1; modulo a prime nothing is rounded, and
// below 2^26 no product is beyond what a number holds. A variable whose reduced row has no other is determined.
const prime = 67_108_859
function eliminate(rows: Map<number, number>[]): number[] {
  const pivots = new Map<number, Map<number, number>>()
  for (const row of rows) {
    for (const cell of [...row.keys()]) if (pivots.has(cell) && row.has(cell)) subtract(row, pivots.get(cell)!, cell)
    const pivot = row.keys().next().value
    if (pivot === undefined) continue
    const inverse = power(row.get(pivot)!, prime - 2)
    for (const [cell, factor] of row) row.set(cell, (factor * inverse) % prime)
    for (const other of pivots.values()) if (other.has(pivot)) subtract(other, row, pivot)
    pivots.set(pivot, row)
  }
  return [...pivots].filter(([, row]) => row.size === 1).map(([cell]) => cell)
}

function subtract(row: Map<number, number>, pivot: Map<number, number>, at: number): void {
  const times = prime - row.get(at)!
  for (const [cell, factor] of pivot) {
    const value = ((row.get(cell) ?? 0) + ((times * factor) % prime)) % prime
    if (value === 0) row.delete(cell)
    else row.set(cell, value)
  }
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base]
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

