import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { columns, type ColumnName, type Sums } from './columns.ts'
import { dimension, type Context, type DimensionName, type Raw } from './dimensions.ts'
import type { Query } from './query.ts'
import { letterFilter } from './where.ts'

export interface RawGroup {
  keys: Raw[]
  sums: Sums
}
export interface RawWaiting {
  keys: Raw[]
  waited: Int16Array
}

/** Letters by these dimensions. Of a dimension with many values a letter stands in each group. */
export async function readGroups(
  db: Db,
  query: Query,
  context: Context,
  by: readonly DimensionName[],
  wanted: readonly ColumnName[],
  clocks: Clocks = 'any'
): Promise<RawGroup[]> {
  const sums = wanted.map((name) => sql`${columns[name].sum(query.asOf)} as ${sql.ref(name)}`)
  const groups = by.map((_, place) => sql.ref(`k${place}`))
  const { rows } = await sql<Record<string, Raw>>`
    select ${sql.join([...groups, ...sums])}
    from ${keyed(
      query,
      context,
      by,
      clocks,
      wanted.flatMap((name) => columns[name].of)
    )}
    ${groups.length > 0 ? sql`group by ${sql.join(groups)}` : sql``}`.execute(db)
  return rows.map((row) => ({
    keys: by.map((_, place) => row[`k${place}`] ?? null),
    sums: Object.fromEntries(wanted.map((name) => [name, Number(row[name])]))
  }))
}

/**
 * How long letters waited for a reply, or have been waiting, by these dimensions. Letters of a historical
 * record are left out: it pairs few replies with their letters and dates none of those, so all would seem to wait.
 */
export async function readWaiting(
  db: Db,
  query: Query,
  context: Context,
  by: readonly DimensionName[]
): Promise<RawWaiting[]> {
  const groups = by.map((_, place) => sql.ref(`k${place}`))
  // A letter that waits longer than any reply ever took is at risk to the end; how much longer changes nothing.
  const longest = sql`(select coalesce(max(answered_days), 0) + 1 from ${tableOf(query).table} where answered_days is not null)`
  const packed = sql`case when answered_on <= ${query.asOf}::date then answered_days else -1 - least(${query.asOf}::date - sent_on, ${longest}) end`
  // NOTE: two bytes for each letter, in one text for each group. Grouping by days as well was twice as slow: by
  // State and year nearly every letter is then a group of its own.
  const { rows } = await sql<Record<string, Raw>>`
    select ${sql.join([...groups, sql`encode(string_agg(int2send((${packed})::smallint), ''), 'base64') as packed`])}
    from ${keyed(query, context, by, 'any', waitingColumns, sql`certain and sent_on is not null and reported_year is null and (answered_on is not null or not answered)`)}
    ${groups.length > 0 ? sql`group by ${sql.join(groups)}` : sql``}`.execute(db)
  return rows.flatMap((row) =>
    row.packed === null
      ? []
      : [{ keys: by.map((_, place) => row[`k${place}`] ?? null), waited: unpack(row.packed as string) }]
  )
}
const waitingColumns = ['sent_on', 'reported_year', 'answered_on', 'answered_days']

/** Regions of a scheme in their order, and the region of each State as assigned on a day. */
export async function readRegions(db: Db, scheme: string, asOf: Day): Promise<Regions> {
  const [regions, assignments] = await Promise.all([
    sql<
      Regions['regions'][number]
    >`select region, number, names from reference.region where scheme = ${scheme} order by number`.execute(db),
    sql<Regions['assignments'][number]>`
      select s.number as state, s.code, a.region from reference.region_assignment a join reference.state s on s.code = a.state
      where a.scheme = ${scheme} and (a.valid_from is null or a.valid_from <= ${asOf}::date) and (a.valid_to is null or ${asOf}::date <= a.valid_to)
      order by a.valid_from nulls first`.execute(db)
  ])
  return {
    regions: regions.rows,
    assignments: assignments.rows,
    byState: Object.fromEntries(assignments.rows.map(({ code, region }) => [code, region]))
  }
}
export interface Regions {
  regions: { region: string; number: number; names: Record<string, string> }[]
  assignments: { state: number; code: string; region: string }[]
  /** The same by code, as a codebook prints it. */
  byState: Record<string, string>
}

export async function readSchemes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ scheme: string }>`select scheme from reference.region_scheme order by scheme`.execute(db)
  return rows.map(({ scheme }) => scheme)
}

/** Years that an operator called provisional or final, whatever the calendar says (para. 35). */
export async function readYearStatus(db: Db, years: Query['years']): Promise<Map<number, 'provisional' | 'final'>> {
  const { rows } = await sql<{ year: number; status: 'provisional' | 'final' }>`
    select year, status from reference.year_status where years = ${years}`.execute(db)
  return new Map(rows.map(({ year, status }) => [year, status]))
}

export async function hasInvented(db: Db, query: Query): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from ${tableOf(query).table} where invented) as found`.execute(db)
  return rows[0]!.found
}

/** Facts whose clock was moved by a pause or an extension have to be read as of the day; they are few. */
export type Clocks = 'any' | 'plain' | 'moved'

function tableOf(query: Query): {
  table: RawBuilder<unknown>
  narrow: RawBuilder<unknown>
  clocks: RawBuilder<unknown>
} {
  const schema = query.scope === 'all' ? 'known' : 'released'
  return {
    table: sql.table(`${schema}.fact`),
    narrow: sql.table(`${schema}.fact_narrow`),
    clocks: sql`${sql.ref(schema)}.clocks(${query.asOf}::date)`
  }
}

// The rows of facts with their keys and what is summed of them, no more: what is spread is carried for each value.
// An array is spread in a layer of its own: in PostgreSQL's select list that is twice as fast as a lateral join,
// but two in one list would go hand in hand.
function keyed(
  query: Query,
  context: Context,
  by: readonly DimensionName[],
  clocks: Clocks,
  of: readonly string[],
  also?: RawBuilder<unknown>
): RawBuilder<unknown> {
  const narrow = isNarrow(query, by) && clocks !== 'moved'
  const filter = [letterFilter(query, { ...context, narrow }), ...(also ? [also] : [])]
  const isSpread = by.map((name) => dimension(name).many === 'array')
  const carried = [...new Set(of)].map((name) => sql.ref(name))
  const keys = by.map(
    (name, place) =>
      sql`${dimension(name).column({ ...context, narrow })} as ${sql.ref(`${isSpread[place] ? 'm' : 'k'}${place}`)}`
  )
  let rows = sql`(select ${sql.join([...carried, ...keys])} from ${facts(query, clocks, narrow)} where ${sql.join(filter, sql` and `)}) fact`
  for (const place of isSpread.keys()) {
    if (!isSpread[place]) continue
    const list = sql.ref(`m${place}`)
    const others = isSpread.flatMap((spread, other) =>
      other === place ? [] : [sql.ref(`${spread && other > place ? 'm' : 'k'}${other}`)]
    )
    const value = sql`unnest(case when ${list} = '{}' then array[null]::smallint[] else ${list} end) as ${sql.ref(`k${place}`)}`
    rows = sql`(select ${sql.join([...carried, ...others, value])} from ${rows}) fact`
  }
  return carried.length + keys.length > 0
    ? rows
    : sql`(select 1 from ${facts(query, clocks, narrow)} where ${sql.join(filter, sql` and `)}) fact`
}

// Lists stand in the wide rows alone.
function isNarrow(query: Query, by: readonly DimensionName[]): boolean {
  return [...by, ...(Object.keys(query.where) as DimensionName[])].every((name) => dimension(name).many !== 'array')
}

function facts(query: Query, clocks: Clocks, narrow: boolean): RawBuilder<unknown> {
  const { table: wide, narrow: narrowTable, clocks: asOfDay } = tableOf(query)
  const table = narrow ? narrowTable : wide
  if (clocks === 'any') return sql`${table} fact`
  if (clocks === 'plain') return sql`(select * from ${table} where not clock_events) fact`
  // As of the day the due day may be another; and while a clock is paused nothing becomes overdue, so that the
  // due day that is handed on is the one that gives the state.
  return sql`(
    select ${sql.join(factColumns.map((name) => sql`f.${sql.ref(name)}`))},
      case when c.state = 'paused' then greatest(c.due_on, ${query.asOf}::date) else c.due_on end as due_on
    from ${table} f join ${asOfDay} c on c.addressee_id = f.addressee_id where f.clock_events) fact`
}

const factColumns = [
  'sent_on',
  'calendar_year',
  'reporting_year',
  'session',
  'kind',
  'joint',
  'class',
  'state',
  'certain',
  'persons',
  'women',
  'men',
  'other_sex',
  'reprisal',
  'form',
  'character',
  'answered_on',
  'answered',
  'answered_days',
  'outcome',
  'themes',
  'groups',
  'signatories',
  'invented'
] as const

function unpack(text: string): Int16Array {
  const bytes = Buffer.from(text, 'base64')
  return new Int16Array(bytes.swap16().buffer, bytes.byteOffset, bytes.length / 2).slice()
}
