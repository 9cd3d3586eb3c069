import { dimension, type DimensionName } from './dimensions.ts'
import type { NoteCode } from './notes.ts'
import { subsets } from './subsets.ts'
import { suppress, type Line } from './suppress.ts'

/** A table with all its totals. */
export interface LatticeTable {
  dimensions: readonly DimensionName[]
  values: readonly (readonly string[])[]
  /** What readers cannot add up of a figure: the part of it that the letters do not tell. */
  valueAt(level: readonly DimensionName[], keys: readonly string[]): number
  /** Whether the letters tell all of it: then hiding it hides nothing. */
  isTold(level: readonly DimensionName[], keys: readonly string[]): boolean
  /** Whether small figures of a level are hidden; the others are published whole. */
  isProtected(level: readonly DimensionName[]): boolean
  /** Whether nothing of a level is shown but what the letters tell: its values overlap, and each shown would tell of another. */
  isTooFine(level: readonly DimensionName[]): boolean
  /** Whether a small number about this addressee is hidden for its own sake. */
  isSensitive(addressee: string): boolean
  /** Partitions of the addressees whose sums are published, with nothing beside: the group of a code, 0 for none. */
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
  const told: boolean[] = []
  const lines: Line[] = []
  let hidden = new Set<number>()
  const tooFine = new Set<string>()
  const hideUntold = (level: readonly DimensionName[], first: number) => {
    tooFine.add(level.join())
    for (let cell = first; cell < values.length; cell++) if (!told[cell]) hidden.add(cell)
  }
  const levels = subsets(table.dimensions)
    .filter((level) => table.isProtected(level))
    .sort((a, b) => a.length - b.length)
  for (const level of levels) {
    const first = values.length
    for (const keys of product(level.map((name) => table.values[table.dimensions.indexOf(name)]!))) {
      cells.set(nameOf(level, keys), values.length)
      sensitive.push(level[0] !== 'addressee' || table.isSensitive(keys[0]!))
      values.push(table.valueAt(level, keys))
      told.push(table.isTold(level, keys))
    }
    if (table.isTooFine(level)) {
      hideUntold(level, first)
      continue
    }
    lines.push(...linesOf(level, table, cells))
    const result = suppress(values, lines, {
      before: hidden,
      mayHide: (cell) => cell >= first && !told[cell],
      isProtected: (cell) => sensitive[cell]!
    })
    if (result.safe) hidden = result.hidden
    else hideUntold(level, first)
  }
  return {
    valuesOf: (name) => table.values[table.dimensions.indexOf(name)] ?? [],
    hides: (chosen) => {
      const level = table.dimensions.filter((name) => chosen.has(name))
      const wanted = [...product(level.map((name) => chosen.get(name)!))]
      // A value that occurs nowhere has no cell: it is none, and known to be.
      if (!wanted.some((keys) => hidden.has(cells.get(nameOf(level, keys)) ?? -1))) return null
      return tooFine.has(level.join()) ? 'too-fine' : 'suppressed'
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
      return level.length === 1 && over === 'addressee'
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
