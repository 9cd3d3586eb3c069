import { membersOf, type Line, type Table } from './suppress.ts'

export interface Solved {
  cell: number
  /** The line that gives it away; without one it takes several together. */
  line: Line | null
}

/**
 * Hidden cells whose value a reader can compute: those that are the same in every solution of the lines.
 * A reader knows that no cell is negative, so hidden cells that add up to nothing are nothing.
 */
export function solvable({ values, lines, linesOf }: Table, hidden: ReadonlySet<number>): Solved[] {
  const unknown = withoutKnownZeros(values, hidden, lines)
  const alone = lines.flatMap((line) => {
    const open = unknownIn(line, unknown)
    return open.length === 1 ? [{ cell: open[0]!, line }] : []
  })
  // The plain case first, and by itself: what is hidden for it may settle the rest.
  return alone.length > 0 ? alone : determined(unknown, linesOf).map((cell) => ({ cell, line: null }))
}

export const unknownIn = (line: Line, unknown: ReadonlySet<number>): number[] =>
  membersOf(line).filter((cell) => unknown.has(cell))

function withoutKnownZeros(
  values: readonly number[],
  hidden: ReadonlySet<number>,
  lines: readonly Line[]
): Set<number> {
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

// A cell that can vary while all cells far from it stay as they are can vary: so each is looked at with its
// neighbours first, and with more of them only when those do not free it. One that is still fixed among the
// most is taken as computable, which at worst hides one more.
const neighbourhoods = [40, 150, 400]

function determined(unknown: ReadonlySet<number>, linesOf: readonly (readonly Line[])[]): number[] {
  const open = new Set(unknown)
  const found: number[] = []
  for (const cell of unknown) {
    for (const size of neighbourhoods) {
      if (!open.has(cell)) break
      const near = neighbours(cell, size, unknown, linesOf)
      const fixed = new Set(eliminate(near, linesOf))
      for (const each of near) if (!fixed.has(each)) open.delete(each)
      if (near.size < size) break
    }
    if (open.delete(cell)) found.push(cell)
  }
  return found
}

function neighbours(
  cell: number,
  most: number,
  unknown: ReadonlySet<number>,
  linesOf: readonly (readonly Line[])[]
): Set<number> {
  const near = new Set([cell])
  for (const each of near) {
    for (const line of linesOf[each]!) {
      if (line.loose) continue
      for (const other of unknownIn(line, unknown)) if (near.size < most) near.add(other)
    }
    if (near.size >= most) break
  }
  return near
}

// Gauss and Jordan over sparse rows. The coefficients are 1 and -1; modulo a prime nothing is rounded, and
// below 2^26 no product is beyond what a number holds. A variable whose reduced row has no other is determined.
const prime = 67_108_859
function eliminate(cells: ReadonlySet<number>, linesOf: readonly (readonly Line[])[]): number[] {
  const lines = new Set([...cells].flatMap((cell) => linesOf[cell]!))
  const pivots = new Map<number, Map<number, number>>()
  for (const { parts, sum, loose } of lines) {
    if (loose) continue
    const row = new Map(parts.filter((part) => cells.has(part)).map((part) => [part, 1]))
    if (sum !== undefined && cells.has(sum)) row.set(sum, prime - 1)
    // A copy of the keys: subtracting takes some away and brings others.
    for (const cell of Array.from(row.keys()))
      if (pivots.has(cell) && row.has(cell)) subtract(row, pivots.get(cell)!, cell)
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
