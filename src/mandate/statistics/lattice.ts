import { dimension, type DimensionName } from './dimensions.ts'
import type { NoteCode } from './notes.ts'
import { subsets } from './subsets.ts'
import { suppress, type Line } from './suppress.ts'

/** A table with all its totals. */
export interface LatticeTable {
  /** The first is the addressee. */
  dimensions: readonly DimensionName[]
  values: readonly (readonly string[])[]
  valueAt(level: readonly DimensionName[], keys: readonly string[]): number
  /** Whether the figures of a level cross a State with an attribute of persons; the others are published whole. */
  isProtected(level: readonly DimensionName[]): boolean
  /** Whether a small number about this addressee is hidden for its own sake. */
  isSensitive(addressee: string): boolean
  /** Partitions of the addressees whose sums are published: the group of a code, 0 for none. */
  groupings: readonly ((code: string) => number)[]
}

export interface Lattice {
  /** Why the figure over these values is hidden, if it is. */
  hides(chosen: ReadonlyMap<DimensionName, readonly string[]>): NoteCode | null
  valuesOf(name: DimensionName): readonly string[]
}

/**
 * Protects the totals first, then each finer level with what the coarser ones show taken as known, so that
 * a table with less detail never shows what one with more had to hide.
 */
export function hideInLattice(table: LatticeTable): Lattice {
  const cells = new Map<string, number>()
  const values: number[] = []
  const sensitive: boolean[] = []
  const lines: Line[] = []
  let hidden = new Set<number>()
  const tooFine = new Set<string>()
  const levels = subsets(table.dimensions)
    .filter((level) => table.isProtected(level))
    .sort((a, b) => a.length - b.length)
  for (const level of levels) {
    const first = values.length
    for (const keys of product(level.map((name) => table.values[table.dimensions.indexOf(name)]!))) {
      cells.set(nameOf(level, keys), values.length)
      sensitive.push(table.isSensitive(keys[0]!))
      values.push(table.valueAt(level, keys))
    }
    lines.push(...linesOf(level, table, cells))
    const result = suppress(values, lines, {
      before: hidden,
      mayHide: (cell) => cell >= first,
      isProtected: (cell) => sensitive[cell]!
    })
    if (result.safe) hidden = result.hidden
    else {
      tooFine.add(level.join())
      for (let cell = first; cell < values.length; cell++) hidden.add(cell)
    }
  }
  return {
    valuesOf: (name) => table.values[table.dimensions.indexOf(name)] ?? [],
    hides: (chosen) => {
      const level = table.dimensions.filter((name) => chosen.has(name))
      if (tooFine.has(level.join())) return 'too-fine'
      const wanted = [...product(level.map((name) => chosen.get(name)!))]
      // A value that occurs nowhere has no cell: it is none, and known to be.
      return wanted.some((keys) => hidden.has(cells.get(nameOf(level, keys)) ?? -1)) ? 'suppressed' : null
    }
  }
}

function linesOf(level: readonly DimensionName[], table: LatticeTable, cells: ReadonlyMap<string, number>): Line[] {
  const valuesOf = (name: DimensionName) => table.values[table.dimensions.indexOf(name)]!
  return level.flatMap((over, place) => {
    const rest = level.filter((name) => name !== over)
    return [...product(rest.map(valuesOf))].flatMap((keys) => {
      const cellOf = (value: string) => cells.get(nameOf(level, keys.toSpliced(place, 0, value)))!
      const sum = cells.get(nameOf(rest, keys))
      const line = {
        parts: valuesOf(over).map(cellOf),
        ...(sum === undefined ? {} : { sum }),
        ...(dimension(over).many === 'array' && ({ loose: true } as const))
      }
      return over === table.dimensions[0]
        ? [line, ...table.groupings.flatMap((groupOf) => grouped(valuesOf(over), groupOf, cellOf))]
        : [line]
    })
  })
}

function grouped(
  codes: readonly string[],
  groupOf: (code: string) => number,
  cellOf: (code: string) => number
): Line[] {
  const groups = Map.groupBy(codes, groupOf)
  // NOTE: a group of one is that one: its figures are protected by themselves (protect-persons.ts).
  return [...groups.values()].filter((members) => members.length > 1).map((members) => ({ parts: members.map(cellOf) }))
}

const nameOf = (level: readonly string[], keys: readonly string[]): string => `${level.join()}\n${keys.join('\n')}`

function* product(lists: readonly (readonly string[])[]): Generator<string[]> {
  if (lists.length === 0) return void (yield [])
  for (const value of lists[0]!) for (const rest of product(lists.slice(1))) yield [value, ...rest]
}
