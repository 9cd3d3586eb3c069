import { solvable, type Solved } from './solvable.ts'

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
}

export interface Suppression {
  hidden: Set<number>
  /** False when the table cannot be protected, whatever is hidden: then none of it may be shown. */
  safe: boolean
}

/** From 1 to 4: too few to be told. None can be told: nobody stands in it. */
export const smallest = 5
export const isSmall = (value: number): boolean => value > 0 && value < smallest

// Beyond that the equations take longer to solve than a page may take.
const mostHidden = 1200

/**
 * Which cells to hide: the small ones, then others until no hidden one can be computed. `before`: hidden
 * already, in a coarser table; only `mayHide` are taken in, since what a coarser table shows is known.
 */
export function suppress(values: readonly number[], lines: readonly Line[], before: ReadonlySet<number> = new Set(), mayHide = (_cell: number) => true): Suppression {
  const hidden = new Set(before)
  for (const [cell, value] of values.entries()) if (isSmall(value)) hidden.add(cell)
  const linesOf = indexLines(values.length, lines)
  while (hidden.size <= mostHidden) {
    const solved = solvable(values, hidden, lines)
    if (solved.length === 0) return { hidden, safe: true }
    // One at a time: what is hidden for one often settles the next.
    if (!solved.some((each) => hideAnother(each, values, linesOf, hidden, mayHide))) break
  }
  return { hidden, safe: false }
}

// Beside a cell that is given away, the one of its line that says least: a part rather than the total, one
// that needs no further cell hidden for its own sake, a small one rather than a big one, an empty one last.
function hideAnother({ cell, line }: Solved, values: readonly number[], linesOf: readonly (readonly Line[])[], hidden: Set<number>, mayHide: (cell: number) => boolean): boolean {
  const opens = (member: number) => linesOf[member]!.filter((each) => !membersOf(each).some((other) => hidden.has(other))).length
  for (const each of line ? [line] : linesOf[cell]!) {
    const ranked = membersOf(each)
      .filter((member) => !hidden.has(member) && mayHide(member))
      .map((member) => [Number(member === each.sum), Number(values[member] === 0), opens(member), values[member]!, member])
      .sort((a, b) => a.map((part, place) => part - b[place]!).find((part) => part !== 0) ?? 0)
    if (!ranked[0]) continue
    hidden.add(ranked[0].at(-1)!)
    return true
  }
  return false
}

const membersOf = ({ parts, sum }: Line): readonly number[] => (sum === undefined ? parts : [...parts, sum])

function indexLines(cells: number, lines: readonly Line[]): Line[][] {
  const index: Line[][] = Array.from({ length: cells }, () => [])
  for (const line of lines) for (const cell of membersOf(line)) index[cell]!.push(line)
  return index
}
