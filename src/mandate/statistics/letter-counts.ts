import type { Day } from '../calendar.ts'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { collect } from './collect.ts'
import type { ColumnName, Sums } from './columns.ts'
import type { DimensionName } from './dimensions.ts'
import { medianDays, waitsOf } from './kaplan-meier.ts'
import { loadNames } from './names.ts'
import { inOrder } from './order.ts'
import { defaultScheme, makeQuery, type Query } from './query.ts'

const counted = {
  letters: 'letters',
  // Stands beside `letters` and leads to a list of letters: it has the base of both.
  answered: 'answeredOfAll',
  acknowledged: 'acknowledged',
  due: 'due',
  dueAnswered: 'dueAnswered',
  overdue: 'overdue',
  historical: 'historical',
  invented: 'invented'
} as const satisfies Record<string, ColumnName>

/** Letters, each counted once for each addressee; what each count means is said in columns.ts. */
export type LetterCounts = Record<keyof typeof counted, number>

export const noLetters = Object.fromEntries(Object.keys(counted).map((name) => [name, 0])) as LetterCounts

export interface CountedLetters {
  /** All of them, or those of these values. */
  at(by?: readonly DimensionName[], keys?: readonly string[]): LetterCounts
  /** Those of each value that has a letter, in the order in which tables have them. */
  rowsOf(by: readonly DimensionName[]): (LetterCounts & { keys: string[] })[]
}

/** Letters as of the end of a day, by some of these dimensions: what a page says of them without a cross-tabulation. */
export async function readLetterCounts(
  db: Db,
  asOf: Day,
  by: DimensionName[],
  of: Omit<Partial<Query>, 'measure' | 'by' | 'asOf'> = {}
): Promise<CountedLetters> {
  const query = makeQuery(asOf, { by, ...of })
  const names = await loadNames(db, query.scheme, asOf)
  const collected = await collect(db, query, names, Object.values(counted))
  const countsOf = ({ sums }: { sums: Sums }) =>
    Object.fromEntries(Object.entries(counted).map(([name, column]) => [name, sums[column] ?? 0])) as LetterCounts
  const orders = new Map(by.map((name, place) => [name, inOrder(name, collected.valuesAt(place), names)]))
  return {
    at: (dimensions = [], keys = []) => countsOf(collected.at(dimensions, keys)),
    rowsOf: (dimensions) => {
      const ranked = Array.from(collected.rowsOf(dimensions), (row) => ({
        ranks: row.keys.map((key, place) => orders.get(dimensions[place]!)!.indexOf(key)),
        row: { keys: row.keys, ...countsOf(row) }
      }))
      const compare = (a: number[], b: number[]) =>
        a.map((rank, place) => rank - b[place]!).find((difference) => difference !== 0) ?? 0
      return ranked.toSorted((a, b) => compare(a.ranks, b.ranks)).map(({ row }) => row)
    }
  }
}

/** The same of each record of a mandate that does not work here, by itself. */
export async function readOtherRecords(
  db: Db,
  asOf: Day,
  by: DimensionName[],
  where: Query['where'] = {}
): Promise<{ record: string; counted: CountedLetters }[]> {
  const records = await whileUnchanged(db, `other records ${asOf}`, async () => {
    const { here } = await loadNames(db, defaultScheme, asOf)
    if (here.length === 0) return []
    const rows = (await readLetterCounts(db, asOf, ['record'])).rowsOf(['record'])
    return rows.flatMap(({ keys: [record], letters }) => (letters === 0 || here.includes(record!) ? [] : [record!]))
  })
  const ofEach = (record: string) => readLetterCounts(db, asOf, by, { where: { ...where, record: [record] } })
  return Promise.all(records.map(async (record) => ({ record, counted: await ofEach(record) })))
}

/** The median of days to a reply, as the statistics have it; `base`: letters whose days are known. */
export async function readMedianDays(
  db: Db,
  asOf: Day,
  where: Query['where']
): Promise<{ days: number | null; base: number }> {
  const query = makeQuery(asOf, { measure: 'median-days', where })
  const collected = await collect(db, query, await loadNames(db, query.scheme, asOf))
  const waits = waitsOf(collected.at([]).waited)
  return { days: medianDays(waits), base: waits.letters }
}
