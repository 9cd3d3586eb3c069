import type { Db } from '#platform/db.ts'
import type { ColumnName, Sums } from './columns.ts'
import { dimension, sexes, type Context, type DimensionName, type Raw } from './dimensions.ts'
import { measure } from './measures.ts'
import type { Names } from './names.ts'
import { unassigned, type Query } from './query.ts'
import { readGroups, readWaiting } from './store.server.ts'

/** Everything that a table prints, from as few passes over the facts as can be. */
export interface Collected {
  /** One row, a total of rows (fewer dimensions), or all (none). */
  at(by: readonly DimensionName[], keys?: readonly string[]): Gathered
  keysOf(by: readonly DimensionName[]): string[][]
  valuesAt(place: number): string[]
}
export interface Gathered {
  sums: Sums
  /** Parts as the store packs them. */
  waited: Int16Array[]
}

/**
 * Rows add up to totals, except over a dimension in whose rows a letter stands more than once: what has fewer
 * of those dimensions is read by itself.
 */
export async function collect(db: Db, query: Query, names: Names): Promise<Collected> {
  const spread = query.by.filter((name) => dimension(name).many === 'array')
  const sets = subsets(spread)
  const reads = await Promise.all(sets.map((set) => readRows(db, query, { query, names }, query.by.filter((name) => !spread.includes(name) || set.includes(name)))))
  const rowsOf = new Map(sets.map((set, place) => [set.join(), reads[place]!]))
  const tables = new Map<string, Map<string, Gathered & { keys: string[] }>>()
  const tableOf = (by: readonly DimensionName[]) => {
    const name = by.join()
    if (!tables.has(name)) tables.set(name, gather(rowsOf.get(spread.filter((each) => by.includes(each)).join())!, by, names))
    return tables.get(name)!
  }
  return {
    at: (by, keys = []) => tableOf(by).get(keys.join('\n')) ?? { sums: {}, waited: [] },
    keysOf: (by) => [...tableOf(by).values()].map(({ keys }) => keys),
    valuesAt: (place) => [...new Set([...tableOf(query.by).values()].map(({ keys }) => keys[place]!))]
  }
}

interface Rows {
  by: DimensionName[]
  rows: { keys: Raw[]; sums: Sums; waited: Int16Array[] }[]
}

async function readRows(db: Db, query: Query, context: Context, by: DimensionName[]): Promise<Rows> {
  const { columns, columnsOfAll, clock, waiting } = measure(query.measure)
  const wanted = columnsOfAll && !query.by.includes('sex') && !query.where.sex ? columnsOfAll : columns
  if (waiting) return { by, rows: (await readWaiting(db, query, context, by)).map(({ keys, waited }) => ({ keys, sums: {}, waited: [waited] })) }
  const read = (clocks: 'any' | 'plain' | 'moved') => readGroups(db, query, context, by, wanted as readonly ColumnName[], clocks)
  const groups = await Promise.all(clock ? [read('plain'), read('moved')] : [read('any')])
  return { by, rows: groups.flat().map((row) => ({ ...row, waited: [] })) }
}

function gather({ by: read, rows }: Rows, by: readonly DimensionName[], names: Names): Map<string, Gathered & { keys: string[] }> {
  const table = new Map<string, Gathered & { keys: string[] }>()
  const places = by.map((name) => read.indexOf(name))
  for (const row of rows) {
    for (const keys of spreadMasks(by, places.map((place) => row.keys[place] ?? null), names)) {
      const name = keys.join('\n')
      const entry = table.get(name)
      if (entry) add(entry, row)
      else table.set(name, { keys, sums: { ...row.sums }, waited: [...row.waited] })
    }
  }
  return table
}

function add(entry: Gathered, row: Gathered): void {
  for (const [name, value] of Object.entries(row.sums) as [ColumnName, number][]) entry.sums[name] = (entry.sums[name] ?? 0) + value
  for (const each of row.waited) entry.waited.push(each)
}

function spreadMasks(by: readonly DimensionName[], raw: Raw[], names: Names): string[][] {
  let found: string[][] = [[]]
  for (const [place, name] of by.entries()) {
    const { many, decode } = dimension(name)
    const value = raw[place] ?? null
    const codes = many === 'mask' ? bitsOf(Number(value)).map((bit) => decode(bit, names)) : [decode(value, names)]
    found = found.flatMap((keys) => (codes.length > 0 ? codes : [null]).map((code) => [...keys, code ?? unassigned]))
  }
  return found
}

const bitsOf = (mask: number): number[] => sexes.map((_, bit) => bit).filter((bit) => mask & (1 << bit))

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((found, item) => found.flatMap((set) => [set, [...set, item]]), [[]])
}
