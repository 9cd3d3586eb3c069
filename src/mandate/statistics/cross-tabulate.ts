import type { Db } from '#platform/db.ts'
import { caveatsOf } from './caveats.ts'
import { collect, type Gathered } from './collect.ts'
import type { Sums } from './columns.ts'
import type { DimensionName, Sex } from './dimensions.ts'
import { measure, type Part } from './measures.ts'
import { medianDays, waitsOf } from './kaplan-meier.ts'
import { loadNames } from './names.ts'
import type { CaveatCode, NoteCode } from './notes.ts'
import { isProvisional } from './provisional.ts'
import { inYears, notPublished } from './published-persons.ts'
import { unassigned, type Query } from './query.ts'
import { hasInvented, hasPrinted, readYearStatus } from './store.server.ts'
import { inOrder } from './order.ts'

/** A figure with what it needs to be read: how many, of how many, and what is to be said of it. */
export interface Cell {
  /** In the order of `by`. */
  keys: string[]
  /** Letters, persons, a share from 0 to 1, or days; null where the notes say why. */
  value: number | null
  count: number | null
  base: number | null
  notes: NoteCode[]
  /** Letters that do not tell their number of persons and are not counted. */
  withheld?: number
}

export interface CrossTabulation {
  query: Query
  /** Values of each dimension in their order, the unassigned always last and always there. */
  values: string[][]
  cells: Cell[]
  /** Per dimension, the totals of its values (not for a table by none or one). */
  margins: Cell[][]
  total: Cell
  /** What is not counted, because its date is not known exactly and it may lie after the day; not in snapshots of before. */
  possible?: { cells: Cell[]; total: Cell }
  caveats: CaveatCode[]
  unit: 'letters' | 'persons' | 'percent' | 'days'
}

/**
 * Counts letters (once for each addressee), persons, replies or days by up to three dimensions. What is
 * public counts what is released; persons as far as letters tell them, or sums of several (communications/form-sums.ts).
 */
export async function crossTabulate(db: Db, query: Query): Promise<CrossTabulation> {
  const [names, marked, invented] = await Promise.all([
    loadNames(db, query.scheme, query.asOf),
    readYearStatus(db, query.years),
    hasInvented(db, query)
  ])
  const isPublished = notPublished(query) === null
  const { ofReplies, waiting } = measure(query.measure)
  const printed = ofReplies === true && !waiting && (await hasPrinted(db, query, { query, names }))
  const counted = inYears(query)
  const collected = await collect(db, counted, names)
  const possible =
    measure(query.measure).ofPersons || !isPublished
      ? null
      : await collect(db, query, names, ['possiblySent', 'possiblyAnswered'], 'possible')
  const whole = collected.at([]).sums
  const cellAt = (by: readonly DimensionName[], keys: string[], group = collected.at(by, keys)): Cell => {
    if (!isPublished) return { keys, value: null, count: null, base: null, notes: ['too-fine'] }
    const { withheld = 0, ...made } = figure(query, group, whole, by, keys)
    // Where letters withhold their number and no other tells one, zero would be wrong; that of none among some who are told is not.
    const isShare = measure(query.measure).unit === 'percent'
    const isUntold = made.count === 0 && !(isShare && (made.base ?? 0) > 0)
    const part = withheld > 0 && isUntold ? { ...made, value: null, count: null } : made
    const notes = [...(made.notes ?? [])]
    if (withheld > 0) notes.push('partly-withheld')
    if (part.value === null && part.base === 0) notes.push('no-base')
    if (provisionalIn(query, by, keys, marked)) notes.push('provisional')
    return { keys, value: part.value, count: part.count, base: part.base, notes, ...(withheld > 0 && { withheld }) }
  }
  const sexPlace = measure(query.measure).ofPersons && query.where.sex ? query.by.indexOf('sex') : -1
  const isAsked = (keys: string[]) => sexPlace < 0 || query.where.sex!.includes(keys[sexPlace]!)
  const cells: Cell[] = []
  for (const row of collected.rowsOf(query.by)) if (isAsked(row.keys)) cells.push(cellAt(query.by, row.keys, row))
  const values = query.by.map((name, place) =>
    inOrder(name, [...collected.valuesAt(place), ...cells.map(({ keys }) => keys[place]!)], names)
  )
  const sorted = sortCells(cells, values)
  if (query.by.length === 1 && !sorted.some(({ keys }) => keys[0] === unassigned))
    sorted.push(cellAt(query.by, [unassigned]))
  const margins =
    query.by.length < 2 ? [] : query.by.map((name, place) => values[place]!.map((value) => cellAt([name], [value])))
  const total = cellAt([], [])
  const possibleAt = (keys: string[], { sums }: Gathered) => possibleCell(query, keys, sums)
  return {
    query,
    values,
    cells: sorted,
    margins,
    total,
    ...(possible && {
      possible: {
        cells: Array.from(possible.rowsOf(query.by), (row) => possibleAt(row.keys, row)),
        total: possibleAt([], possible.at([]))
      }
    }),
    unit: measure(query.measure).unit,
    caveats: caveatsOf(query, { invented, printed, notes: new Set([...sorted, total].flatMap(({ notes }) => notes)) })
  }
}

function figure(query: Query, group: Gathered, whole: Sums, by: readonly DimensionName[], keys: string[]): Part {
  const { figure, waiting } = measure(query.measure)
  if (!waiting) {
    return figure(group.sums, { sexes: sexesOf(query, by, keys), whole })
  }
  const waits = waitsOf(group.waited)
  const value = medianDays(waits)
  return {
    value,
    count: waits.answered,
    base: waits.letters,
    notes: value === null && waits.letters > 0 ? ['not-reached'] : []
  }
}

/**
 * Of the letters that the measure is made of: those possibly sent the base, those with a possible reply the count; of other
 * measures it cannot be said.
 */
function possibleCell(
  { measure: name }: Query,
  keys: string[],
  { possiblySent = 0, possiblyAnswered = 0 }: Sums
): Cell {
  const count = measure(name).ofReplies ? possiblyAnswered : name === 'letters' ? possiblySent : null
  return { keys, value: null, count, base: possiblySent, notes: [] }
}

// Which persons are counted: those of the row's sex, or of the sexes asked for; none of them in the row of none.
function sexesOf(query: Query, by: readonly DimensionName[], keys: string[]): Sex[] | null {
  const place = by.indexOf('sex')
  if (place >= 0) return keys[place] === unassigned ? [] : [keys[place] as Sex]
  return query.where.sex ? (query.where.sex.filter((sex) => sex !== unassigned) as Sex[]) : null
}

function provisionalIn(
  query: Query,
  by: readonly DimensionName[],
  keys: string[],
  marked: ReadonlyMap<number, 'provisional' | 'final'>
): boolean {
  const years = by.includes('year') ? [keys[by.indexOf('year')]!] : (query.where.year ?? [])
  return years.some((year) => year !== unassigned && isProvisional(Number(year), query.asOf, marked))
}

function sortCells(cells: readonly Cell[], values: readonly string[][]): Cell[] {
  const ranks = values.map((order) => new Map(order.map((value, place) => [value, place])))
  const rankOf = ({ keys }: Cell) =>
    keys.reduce((sum, key, place) => sum * (values[place]!.length + 1) + ranks[place]!.get(key)!, 0)
  return cells
    .map((cell) => [rankOf(cell), cell] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, cell]) => cell)
}
