import type { Db } from '#platform/db.ts'
import { columns as everyColumn, type ColumnName, type Sums } from './columns.ts'
import { dimension, sexes, type Context, type DimensionName, type Raw } from './dimensions.ts'
import { measure } from './measures.ts'
import type { Names } from './names.ts'
import { notPublished } from './published-persons.ts'
import { unassigned, type Query } from './query.ts'
import { readGroups, readSums, readWaiting, type Clocks } from './store.server.ts'
import { baseOf, type Dates } from './where.ts'

/** Everything that a table prints, from as few passes over the facts as can be. */
export interface Collected {
  /** One row, a total of rows (fewer dimensions), or all (none). */
  at(by: readonly DimensionName[], keys?: readonly string[]): Gathered
  rowsOf(by: readonly DimensionName[]): Iterable<Gathered & { keys: string[] }>
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
export async function collect(
  db: Db,
  query: Query,
  names: Names,
  columns: readonly ColumnName[] = columnsOf(query),
  dates: Dates = 'certain'
): Promise<Collected> {
  const rows = await readRows(db, query, { query, names }, columns, dates)
  const codes = query.by.map((name) => new Codes(name, names))
  const tables = new Map<string, Table>()
  const tableOf = (by: readonly DimensionName[]) => {
    const name = by.join()
    const table = tables.get(name) ?? gather(rows, codes, by)
    tables.set(name, table)
    return table
  }
  return {
    at: (by, keys = []) =>
      tableOf(by).get(cellNumber(keys.map((key, place) => codes[query.by.indexOf(by[place]!)]!.numberOf(key)))) ?? {
        sums: {},
        waited: []
      },
    rowsOf: (by) => tableOf(by).values(),
    valuesAt: (place) => [...new Set(Array.from(tableOf(query.by).values(), ({ keys }) => keys[place]!))]
  }
}

/** A number for these keys: numbers are found sooner than texts, and a table can have tens of thousands of cells. */
const cellNumber = (places: readonly number[]): number =>
  places.reduce((number, place) => number * mostValues + place, 0)
const mostValues = 65_536

interface Row {
  keys: Raw[]
  again: boolean[]
  sums: Sums
  waited: Int16Array[]
  /** It stands in no row of a State. */
  ofNoState?: boolean
}

function columnsOf(query: Query): readonly ColumnName[] {
  const { columns, columnsOfAll } = measure(query.measure)
  return columnsOfAll && !query.by.includes('sex') && !query.where.sex ? columnsOfAll : columns
}

async function readRows(
  db: Db,
  query: Query,
  context: Context,
  columns: readonly ColumnName[],
  dates: Dates
): Promise<Row[]> {
  if (measure(query.measure).waiting && dates === 'certain')
    return (await readWaiting(db, query, context)).map(({ waited, ...row }) => ({ ...row, sums: {}, waited: [waited] }))
  const read = (clocks: Clocks) => readGroups(db, query, context, columns, { clocks, dates })
  // Where a clock was paused or extended, its day as of that day is needed.
  const reads = [...columns.flatMap((name) => everyColumn[name].of), ...(dates === 'possible' ? baseOf(query).of : [])]
  const readsClocks = reads.includes('due_on')
  const groups = await Promise.all(readsClocks ? [read('plain'), read('moved')] : [read('any')])
  const rows: Row[] = groups.flat().map((row) => ({ ...row, waited: [] }))
  if (!tellsSums(query)) return rows
  const sums = (await readSums(db, query, context)).filter(
    ({ hasState }) => hasState || !Object.keys(query.where).some(isOfStates)
  )
  return [...rows, ...sums.map(({ hasState, ...row }) => ({ ...row, waited: [], ofNoState: !hasState }))]
}

/** Whether what letters withhold is public here in sums of several: they go by record, year and State, and by nothing else. */
const tellsSums = (query: Query): boolean =>
  query.scope === 'public' &&
  measure(query.measure).ofPersons === true &&
  notPublished(query) === null &&
  [...query.by, ...Object.keys(query.where)].every((name) => isOfStates(name) || ofSums.has(name))

const ofSums: ReadonlySet<string> = new Set(['record', 'year', 'sex'])

const isOfStates = (name: string): boolean => name === 'addressee' || name === 'region' || name === 'un-group'

type Table = Map<number, Gathered & { keys: string[] }>

function gather(rows: readonly Row[], codes: readonly Codes[], by: readonly DimensionName[]): Table {
  const table: Table = new Map()
  const places = by.map((name) => codes.findIndex((each) => each.name === name))
  const others = [...codes.keys()].filter((place) => !places.includes(place) && codes[place]!.isList)
  for (const row of rows) {
    if (others.some((place) => row.again[place]) || (row.ofNoState && by.some(isOfStates))) continue
    for (const numbers of product(places.map((place) => codes[place]!.numbersOf(row.keys[place] ?? null)))) {
      const cell = cellNumber(numbers)
      const entry = table.get(cell)
      if (entry) add(entry, row)
      else
        table.set(cell, {
          keys: numbers.map((number, at) => codes[places[at]!]!.codes[number]!),
          sums: { ...row.sums },
          waited: [...row.waited]
        })
    }
  }
  return table
}

function add(entry: Gathered, row: Gathered): void {
  for (const [name, value] of Object.entries(row.sums) as [keyof Sums, number][])
    entry.sums[name] = (entry.sums[name] ?? 0) + value
  for (const each of row.waited) entry.waited.push(each)
}

/** The codes that a dimension has in these rows, numbered as they come; each value is decoded once. */
class Codes {
  readonly name: DimensionName
  readonly isList: boolean
  readonly codes: string[] = []
  readonly #names: Names
  readonly #numbers = new Map<string, number>()
  readonly #known = new Map<Raw, readonly number[]>()

  constructor(name: DimensionName, names: Names) {
    this.name = name
    this.isList = dimension(name).many === 'array'
    this.#names = names
  }

  numberOf(code: string): number {
    const known = this.#numbers.get(code)
    if (known !== undefined) return known
    this.#numbers.set(code, this.codes.length)
    return this.codes.push(code) - 1
  }

  /** One of a value, several of a mask. */
  numbersOf(raw: Raw): readonly number[] {
    const known = this.#known.get(raw)
    if (known) return known
    const { many, decode } = dimension(this.name)
    const parts = many === 'mask' ? bitsOf(Number(raw)) : [raw]
    const codes = parts.map((part) => decode(part, this.#names) ?? unassigned)
    const numbers = (codes.length > 0 ? codes : [unassigned]).map((code) => this.numberOf(code))
    this.#known.set(raw, numbers)
    return numbers
  }
}

// Nearly always there is one of each, and of that one there are many.
function product(lists: readonly (readonly number[])[]): (readonly number[])[] {
  if (lists.every(({ length }) => length === 1)) return [lists.map(([only]) => only!)]
  return lists.reduce<number[][]>(
    (found, numbers) => found.flatMap((before) => numbers.map((number) => [...before, number])),
    [[]]
  )
}

const bitsOf = (mask: number): number[] => sexes.map((_, bit) => bit).filter((bit) => mask & (1 << bit))
