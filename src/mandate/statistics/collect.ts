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
 * Rows add up to totals; over a dimension in whose rows a letter stands more than once, its first rows do.
 */
export async function collect(db: Db, query: Query, names: Names): Promise<Collected> {
  const rows = await readRows(db, query, { query, names })
  const tables = new Map<string, Map<string, Gathered & { keys: string[] }>>()
  const tableOf = (by: readonly DimensionName[]) => {
    const name = by.join()
    if (!tables.has(name)) tables.set(name, gather(rows, query.by, by, names))
    return tables.get(name)!
  }
  return {
    at: (by, keys = []) => tableOf(by).get(keys.join('\n')) ?? { sums: {}, waited: [] },
    keysOf: (by) => [...tableOf(by).values()].map(({ keys }) => keys),
    valuesAt: (place) => [...new Set([...tableOf(query.by).values()].map(({ keys }) => keys[place]!))]
  }
}

type Row = { keys: Raw[]; again: boolean[]; sums: Sums; waited: Int16Array[] }

async function readRows(db: Db, query: Query, context: Context): Promise<Row[]> {
  const { columns, columnsOfAll, clock, waiting } = measure(query.measure)
  const wanted = columnsOfAll && !query.by.includes('sex') && !query.where.sex ? columnsOfAll : columns
  if (waiting)
    return (await readWaiting(db, query, context)).map(({ waited, ...row }) => ({ ...row, sums: {}, waited: [waited] }))
  const read = (clocks: 'any' | 'plain' | 'moved') =>
    readGroups(db, query, context, wanted as readonly ColumnName[], clocks)
  const groups = await Promise.all(clock ? [read('plain'), read('moved')] : [read('any')])
  return groups.flat().map((row) => ({ ...row, waited: [] }))
}

function gather(
  rows: readonly Row[],
  read: readonly DimensionName[],
  by: readonly DimensionName[],
  names: Names
): Map<string, Gathered & { keys: string[] }> {
  const table = new Map<string, Gathered & { keys: string[] }>()
  const places = by.map((name) => read.indexOf(name))
  const codesOf = by.map((name) => decoder(name, names))
  const others = [...read.keys()].filter((place) => !by.includes(read[place]!))
  for (const row of rows) {
    if (others.some((place) => row.again[place])) continue
    for (const keys of product(codesOf.map((codes, place) => codes(row.keys[places[place]!] ?? null)))) {
      const name = keys.join('\n')
      const entry = table.get(name)
      if (entry) add(entry, row)
      else table.set(name, { keys, sums: { ...row.sums }, waited: [...row.waited] })
    }
  }
  return table
}

function add(entry: Gathered, row: Gathered): void {
  for (const name in row.sums)
    entry.sums[name as ColumnName] = (entry.sums[name as ColumnName] ?? 0) + row.sums[name as ColumnName]!
  for (const each of row.waited) entry.waited.push(each)
}

/** The codes of a value, several of a mask; each value is decoded once. */
function decoder(name: DimensionName, names: Names): (raw: Raw) => readonly string[] {
  const { many, decode } = dimension(name)
  const known = new Map<Raw, readonly string[]>()
  return (raw) => {
    const found = known.get(raw)
    if (found) return found
    const codes =
      many === 'mask'
        ? bitsOf(Number(raw)).map((bit) => decode(bit, names) ?? unassigned)
        : [decode(raw, names) ?? unassigned]
    const made = codes.length > 0 ? codes : [unassigned]
    known.set(raw, made)
    return made
  }
}

const product = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>(
    (found, codes) =>
      codes.length === 1
        ? found.map((keys) => [...keys, codes[0]!])
        : found.flatMap((keys) => codes.map((code) => [...keys, code])),
    [[]]
  )

const bitsOf = (mask: number): number[] => sexes.map((_, bit) => bit).filter((bit) => mask & (1 << bit))
