import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../calendar.ts'
import { bases, type Base } from './columns.ts'
import { dimension, type Context, type DimensionName } from './dimensions.ts'
import { measure } from './measures.ts'
import type { Names } from './names.ts'
import { unassigned, type Query } from './query.ts'

/**
 * Letters that were surely sent by the day; or those of which sending or reply may lie on either side of it, because the
 * date is not known exactly.
 */
export type Dates = 'certain' | 'possible'

/** Which letters enter. All values are parameters; they were checked when the query was read. */
export function letterFilter(query: Query, context: Context, dates: Dates): RawBuilder<boolean> {
  const parts =
    dates === 'possible' ? [mayLieOnEitherSide(query.asOf), baseOf(query).holds(query.asOf)] : [wereSent(query)]
  if (query.from) parts.push(sql`sent_on >= ${query.from}::date`)
  if (query.to) parts.push(sql`sent_on <= ${query.to}::date and sent_on > '-infinity'`)
  for (const [name, values] of Object.entries(query.where)) {
    // Of persons, a sex says which of them are counted, not whose letters.
    if (name === 'sex' && measure(query.measure).ofPersons) continue
    parts.push(isOneOf(name as DimensionName, values, context))
  }
  const records = countedRecords(query, context.names)
  if (records.length > 0 && !query.where.record) parts.push(isOneOf('record', records, context))
  return sql`${sql.join(parts, sql` and `)}`
}

/** Of which letters a measure is made. */
export const baseOf = ({ measure: name }: Pick<Query, 'measure'>): Base => bases[measure(name).base ?? 'letters']

/** Whose letters are counted: of the records asked for, else of the mandates that work here. None: all. */
export function countedRecords({ by, where }: Pick<Query, 'by' | 'where'>, { here }: Pick<Names, 'here'>): string[] {
  return where.record ?? (by.includes('record') ? [] : [...here])
}

// Persons are counted as of today alone: one day less than another would single out a letter.
const wereSent = ({ measure: name, asOf }: Query): RawBuilder<boolean> =>
  measure(name).ofPersons ? sql`true` : sql`sent_by <= ${asOf}::date`

// The first line is that of the index on the few of which this can be.
const mayLieOnEitherSide = (asOf: Day): RawBuilder<boolean> => sql`
  (sent_from < sent_by or answered_from < answered_by) and sent_from <= ${asOf}::date
  and (sent_by > ${asOf}::date or answered_from <= ${asOf}::date and answered_by > ${asOf}::date)`

/** The facts of these values. */
export function isOneOf(name: DimensionName, values: string[], context: Context): RawBuilder<boolean> {
  const { column, encode, type, many } = dimension(name)
  const numbers = values.filter((value) => value !== unassigned).map((value) => encode(value, context.names) ?? null)
  const orNot = values.includes(unassigned)
  if (name === 'addressee') return addressedTo(numbers as number[], orNot)
  const list = column(context)
  if (many === 'mask') {
    const mask = numbers.reduce<number>((sum, bit) => sum | (1 << Number(bit)), 0)
    return sql`(${list} & ${mask} <> 0 ${orNot ? sql`or ${list} = 0` : sql``})`
  }
  const wanted = sql`${numbers}::${sql.raw(type)}[]`
  if (many === 'array') return sql`(${list} && ${wanted} ${orNot ? sql`or ${list} = '{}'` : sql``})`
  return sql`(${list} = any(${wanted}) ${orNot ? sql`or coalesce(${list}::text, '0') = '0'` : sql``})`
}

// Written so that the index on it serves a country's page.
function addressedTo(numbers: number[], orNot: boolean): RawBuilder<boolean> {
  return sql`addressee = any(${orNot ? [...numbers, 0] : numbers}::smallint[])`
}
