import { solvable, unknownIn, type Solved } from './solvable.ts'

/**
 * Small numbers of persons, and what else has to be hidden so that they cannot be computed back (a count
 * under five in a cell that crosses a State with sex, group or theme).
 *
 * A table is cells and lines: a line says that cells add up to another cell, or to a number that is
 * published anyway. Who reads the table can solve these equations.
 */
export interface Line {
  /** Cells that add up. */
  parts: readonly number[]
  /** The cell that they add up to; without one their sum is known to the reader. */
  sum?: number
  /** Parts overlap (a letter has several themes), so that the sum is a bound and no equation: two hidden are enough. */
  loose?: true
}

export interface Suppression {
  hidden: Set<number>
  /** False when the table cannot be protected, whatever is hidden: then none of it may be shown. */
  safe: boolean
}

/** From 1 to 4: too few to be told. None can be told: nobody stands in it. */
export const smallest = 5
export const isSmall = (value: number): boolean => value > 0 && value < smallest

// Beyond that a page would wait too long for its table.
const mostHidden = 3_000

export interface Rules {
  /** Hidden already, in a coarser table. */
  before?: ReadonlySet<number>
  /** What may be taken in beside the small ones; what a coarser table shows is known. */
  mayHide?(cell: number): boolean
  /** Whether a small number in this cell is to be hidden at all. */
  isProtected?(cell: number): boolean
}

/** Which cells to hide: the small ones, then others until no small one can be computed. */
export function suppress(
  values: readonly number[],
  lines: readonly Line[],
  { before = new Set(), mayHide = () => true, isProtected = () => true }: Rules = {}
): Suppression {
  const table: Table = { values, lines, linesOf: indexLines(values.length, lines), mayHide }
  const small = new Set([...values.keys()].filter((cell) => isSmall(values[cell]!) && isProtected(cell)))
  const hidden = new Set([...before, ...small])
  // Hidden for the sake of others, and computable whatever is hidden beside: as good as shown.
  const given = new Set<number>()
  while (hidden.size <= mostHidden) {
    const solved = solvable(table, new Set([...hidden].filter((cell) => !given.has(cell))))
    const [first] = solved
    if (!first) return { hidden, safe: true }
    if (hideBeside(solved, table, hidden)) continue
    if (solved.some(({ cell }) => small.has(cell))) break
    for (const { cell } of solved) given.add(cell)
  }
  return { hidden, safe: false }
}

export interface Table {
  values: readonly number[]
  lines: readonly Line[]
  linesOf: readonly (readonly Line[])[]
  mayHide(cell: number): boolean
}

// What is hidden for one often settles the next, so a line is looked at again when its turn comes.
function hideBeside(solved: readonly Solved[], table: Table, hidden: Set<number>): boolean {
  let any = false
  for (const each of solved) {
    if (
      each.line !== null &&
      any &&
      unknownIn(each.line, hidden).some((cell) => cell !== each.cell && table.values[cell]! > 0)
    )
      continue
    any = hideAnother(each, table, hidden) || any
  }
  return any
}

// Beside a cell that is given away, the one of its line that says least: a part rather than the total, one
// that needs no further cell hidden for its own sake, a small one rather than a big one, an empty one last.
function hideAnother({ cell, line }: Solved, table: Table, hidden: Set<number>): boolean {
  const { values, linesOf, mayHide } = table
  const opens = (member: number) =>
    linesOf[member]!.filter((each) => !membersOf(each).some((other) => hidden.has(other))).length
  for (const each of line ? [line] : linesOf[cell]!) {
    const ranked = membersOf(each)
      .filter((member) => !hidden.has(member) && mayHide(member))
      .map((member) => [
        Number(member === each.sum),
        Number(values[member] === 0),
        opens(member),
        values[member]!,
        member
      ])
      .sort((a, b) => a.map((part, place) => part - b[place]!).find((part) => part !== 0) ?? 0)
    for (const candidate of ranked.map((parts) => parts.at(-1)!)) {
      const shields = values[candidate] === 0 ? shieldsOf(candidate, each, table, hidden) : []
      if (!shields) continue
      for (const member of [candidate, ...shields]) hidden.add(member)
      return true
    }
  }
  return false
}

// An empty cell hides nothing while a line of it has no other hidden number: then it is seen to be empty.
function shieldsOf(
  empty: number,
  beside: Line,
  { values, linesOf, mayHide }: Table,
  hidden: ReadonlySet<number>
): number[] | null {
  const shields: number[] = []
  for (const line of linesOf[empty]!) {
    if (
      line === beside ||
      (line.sum !== undefined && hidden.has(line.sum)) ||
      line.parts.some((part) => hidden.has(part) && values[part]! > 0)
    )
      continue
    const shield = line.parts
      .filter((part) => values[part]! > 0 && mayHide(part))
      .sort((a, b) => values[a]! - values[b]!)[0]
    if (shield === undefined) return null
    shields.push(shield)
  }
  return shields
}

export const membersOf = ({ parts, sum }: Line): readonly number[] => (sum === undefined ? parts : [...parts, sum])

function indexLines(cells: number, lines: readonly Line[]): Line[][] {
  const index: Line[][] = Array.from({ length: cells }, () => [])
  for (const line of lines) for (const cell of membersOf(line)) index[cell]!.push(line)
  return index
}
