import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import { bases, columns, type ColumnName, type Sums } from './columns.ts'
import { dimension, type Context, type DimensionName, type Raw } from './dimensions.ts'
import type { Query } from './query.ts'
import { countedRecords, isOneOf, letterFilter, type Dates } from './where.ts'

interface Keys {
  keys: Raw[]
  /** Of a dimension with a list of values: the same letters stand in another group too, for an earlier value. */
  again: boolean[]
}
export interface RawGroup extends Keys {
  sums: Sums
}
export interface RawWaiting extends Keys {
  waited: Int16Array
}

/** Letters by the dimensions of the query. Of a dimension with a list of values a letter stands in each group. */
export async function readGroups(
  db: Db,
  query: Query,
  context: Context,
  wanted: readonly ColumnName[],
  { clocks = 'any', dates = 'certain' }: { clocks?: Clocks; dates?: Dates } = {}
): Promise<RawGroup[]> {
  const sums = wanted.map((name) => sql`${columns[name].sum(query.asOf)} as ${sql.ref(name)}`)
  const groups = query.by.map((_, place) => sql.ref(`k${place}`))
  const { rows } = await sql<Record<string, Raw>>`
    select ${sql.join([...groups, ...sums])}
    from ${keyed(
      query,
      context,
      { clocks, dates },
      wanted.flatMap((name) => columns[name].of)
    )}
    ${groups.length > 0 ? sql`group by ${sql.join(groups)}` : sql``}`.execute(db)
  const keysOf = keysIn(query.by)
  return rows.map((row) => ({
    ...keysOf(row),
    sums: Object.fromEntries(wanted.map((name) => [name, Number(row[name])]))
  }))
}

/**
 * How long letters waited for a reply, or have been waiting, by these dimensions. Letters of a historical
 * record are left out: it pairs few replies with their letters and dates none of those, so all would seem to wait.
 */
export async function readWaiting(db: Db, query: Query, context: Context): Promise<RawWaiting[]> {
  const groups = query.by.map((_, place) => sql.ref(`k${place}`))
  // A letter that waits longer than any reply ever took is at risk to the end; how much longer changes nothing.
  const longest = sql`(select coalesce(max(answered_days), 0) + 1 from ${factsOf(query, 'fact')} where answered_days is not null)`
  const packed = sql`case when answered_on <= ${query.asOf}::date then answered_days else -1 - least(${query.asOf}::date - sent_on, ${longest}) end`
  // NOTE: two bytes for each letter, in one text for each group. Grouping by days as well was twice as slow: by
  // State and year nearly every letter is then a group of its own.
  const { rows } = await sql<Record<string, Raw>>`
    select ${sql.join([...groups, sql`encode(string_agg(int2send((${packed})::smallint), ''), 'base64') as packed`])}
    from ${keyed(query, context, { clocks: 'any', dates: 'certain' }, waitingColumns, bases.dated.holds())}
    ${groups.length > 0 ? sql`group by ${sql.join(groups)}` : sql``}`.execute(db)
  const keysOf = keysIn(query.by)
  return rows.flatMap((row) => (row.packed === null ? [] : [{ ...keysOf(row), waited: unpack(row.packed as string) }]))
}

/**
 * Sums in which the public is told of letters that withhold a number, as groups beside those of letters. One without a
 * State stands in no row of a State or region.
 */
export async function readSums(db: Db, query: Query, context: Context): Promise<(RawGroup & { hasState: boolean })[]> {
  const keys = query.by.map((name, place) =>
    // Of the sexes women alone are told: the first bit of the mask.
    name === 'sex'
      ? sql`1 as ${sql.ref(`k${place}`)}`
      : sql`${dimension(name).column(context)} as ${sql.ref(`k${place}`)}`
  )
  const filters = (Object.entries(query.where) as [DimensionName, string[]][]).flatMap(([name, values]) =>
    name === 'sex' ? [] : [isOneOf(name, values, context)]
  )
  const records = countedRecords(query, context.names)
  if (records.length > 0 && !query.where.record) filters.push(isOneOf('record', records, context))
  const { rows } = await sql<Record<string, Raw>>`
    select ${sql.join([...keys, sql`letters, persons, women, state is not null as "hasState"`])}
    from (select *, coalesce(state, 0)::smallint as addressee from released.persons_sum) fact
    ${filters.length > 0 ? sql`where ${sql.join(filters, sql` and `)}` : sql``}`.execute(db)
  const keysOf = keysIn(query.by)
  return rows.map((row) => ({
    ...keysOf(row),
    hasState: row.hasState === true,
    sums: {
      persons: Number(row.persons),
      withheldPersons: -Number(row.letters),
      ...(row.women !== null && {
        sumUnsexed: Number(row.letters),
        sumUnsexedPersons: Number(row.persons),
        sumWomen: Number(row.women)
      })
    }
  }))
}

/** Whether letters of a printed record are among those that are counted. */
export async function hasPrinted(db: Db, query: Query, context: Context): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from ${factsOf(query, narrowest({ ...query, by: [] }))} fact
      where reported_year > 0 and ${letterFilter(query, context, 'certain')}) as found`.execute(db)
  return rows[0]!.found
}

const waitingColumns = ['sent_on', 'answered_on', 'answered_days']

/** Years that an operator called provisional or final, whatever the calendar says (para. 35). */
export async function readYearStatus(db: Db, years: Query['years']): Promise<Map<number, 'provisional' | 'final'>> {
  const { rows } = await sql<{ year: number; status: 'provisional' | 'final' }>`
    select year, status from reference.year_status where years = ${years}`.execute(db)
  return new Map(rows.map(({ year, status }) => [year, status]))
}

export async function hasInvented(db: Db, query: Query): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from ${factsOf(query, 'fact')} where invented) as found`.execute(db)
  return rows[0]!.found
}

/** Facts whose clock was moved by a pause or an extension have to be read as of the day; they are few. */
export type Clocks = 'any' | 'plain' | 'moved'

function factsOf(query: Query, table: string): RawBuilder<unknown> {
  return sql.table(`${schemaOf(query)}.${table}`)
}
const schemaOf = ({ scope }: Query) => (scope === 'all' ? 'known' : 'released')

// Of a list, `part` is twice the value, less than 0 for none; and 1 where the letter is told for the first time.
function keysIn(by: readonly DimensionName[]): (row: Record<string, Raw>) => Keys {
  const places = by.map((name, place) => ({ column: `k${place}`, isList: dimension(name).many === 'array' }))
  const keyIn = (raw: Raw, isList: boolean) => (!isList ? raw : Number(raw) < 0 ? null : Number(raw) >> 1)
  return (row) => ({
    keys: places.map(({ column, isList }) => keyIn(row[column] ?? null, isList)),
    again: places.map(({ column, isList }) => isList && (Number(row[column]) & 1) === 0)
  })
}

// The rows of facts with their keys and what is summed of them, no more: what is spread is carried for each value.
function keyed(
  query: Query,
  context: Context,
  { clocks, dates }: { clocks: Clocks; dates: Dates },
  of: readonly string[],
  also?: RawBuilder<unknown>
): RawBuilder<unknown> {
  const { by } = query
  const table = clocks === 'moved' ? 'fact_listed' : narrowest(query)
  const filter = [letterFilter(query, context, dates), ...(also ? [also] : [])]
  const isSpread = by.map((name) => table === 'fact_listed' && dimension(name).many === 'array')
  const carried = [...new Set(of)].map((name) => sql.ref(name))
  const keys = by.map((name, place) => {
    const { column, many } = dimension(name)
    if (isSpread[place]) return sql`${column(context)} as ${sql.ref(`m${place}`)}`
    return sql`${many === 'array' ? sql`part` : column(context)} as ${sql.ref(`k${place}`)}`
  })
  const rows = sql`(select ${sql.join([sql`1`, ...carried, ...keys])} from ${facts(query, clocks, table)} where ${sql.join(filter, sql` and `)}) fact`
  return isSpread.reduce((inner, spread, place) => (spread ? spreadOut(inner, place) : inner), rows)
}

// An array is spread in a layer of its own: in PostgreSQL's select list that is twice as fast as a lateral join,
// but two in one list would go hand in hand.
function spreadOut(rows: RawBuilder<unknown>, place: number): RawBuilder<unknown> {
  const [list, value, key] = ['m', 'v', 'k'].map((letter) => sql.ref(`${letter}${place}`))
  return sql`(select *, 2 * coalesce(${value}, -1) + (${value} is not distinct from ${list}[1])::int as ${key} from (
    select *, unnest(case when ${list} = '{}' then array[null]::smallint[] else ${list} end) as ${value} from ${rows}) fact) fact`
}

// Rows for each value of the one list that is asked for; the lists themselves only for two of them, or to look in.
function narrowest(query: Query): string {
  const isList = (name: DimensionName) => dimension(name).many === 'array'
  const lists = query.by.filter(isList)
  if (lists.length > 1 || (Object.keys(query.where) as DimensionName[]).some(isList)) return 'fact_listed'
  return lists.length === 1 ? dimension(lists[0]!).rows! : 'fact_narrow'
}

function facts(query: Query, clocks: Clocks, table: string): RawBuilder<unknown> {
  const from = factsOf(query, table)
  if (clocks === 'any') return sql`${from} fact`
  if (clocks === 'plain') return sql`(select * from ${from} where not clock_events) fact`
  // As of the day the due day may be another; and while a clock is paused nothing becomes overdue, so that the
  // due day that is handed on is the one that gives the state.
  return sql`(
    select ${sql.join(factColumns.map((name) => sql`f.${sql.ref(name)}`))},
      coalesce(case when c.state = 'paused' then greatest(c.due_on, ${query.asOf}::date) else c.due_on end, 'infinity') as due_on
    from ${from} f join ${sql.ref(schemaOf(query))}.clocks(${query.asOf}::date) c on c.addressee_id = f.addressee_id where f.clock_events) fact`
}

// All but due_on.
const factColumns = [
  'sent_on',
  'sent_from',
  'sent_by',
  'calendar_year',
  'reporting_year',
  'session',
  'kind',
  'joint',
  'class',
  'addressee',
  'certain',
  'persons_known',
  'persons_withheld',
  'sexes_withheld',
  'persons',
  'women',
  'men',
  'other_sex',
  'reprisal',
  'form',
  'character',
  'answered_on',
  'answered_from',
  'answered_by',
  'answered_days',
  'reported_year',
  'outcome',
  'themes',
  'groups',
  'signatories',
  'mandate',
  'invented'
] as const

function unpack(text: string): Int16Array {
  const bytes = Buffer.from(text, 'base64')
  return new Int16Array(bytes.swap16().buffer, bytes.byteOffset, bytes.length / 2).slice()
}
