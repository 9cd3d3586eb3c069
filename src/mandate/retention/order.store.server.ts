import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

interface OrderTable {
  name: string
  key: readonly string[]
  /** Written anew with a number of its own where it is kept apart from its row. */
  long?: string
  /** Of which submission the row is, and the column of its day where that is not the submission's. */
  submission?: string
  day?: string
}

/**
 * What is written when a source comes or is answered. Desks of organisations belong to no submission and have no day:
 * all of them are written anew each night, so that none stands beside what came on the day on which it was kept.
 */
export const orderTables: readonly OrderTable[] = [
  { name: 'known.submission', key: ['id'], submission: 'id' },
  { name: 'sealed.submission', key: ['id'], long: 'body', submission: 'id' },
  { name: 'known.receipt', key: ['lookup_hash'], long: 'anchor', submission: 'submission' },
  { name: 'sealed.addition', key: ['id'], long: 'body', submission: 'submission', day: 'received_on' },
  { name: 'sealed.to_source', key: ['id'], long: 'body', submission: 'submission', day: 'on_day' },
  { name: 'known.upload', key: ['id'], submission: 'submission', day: 'received_on' },
  { name: 'known.upload_part', key: ['upload', 'index'], submission: 'upload' },
  { name: 'sealed.desk', key: ['lookup_hash'], long: 'body' }
]

export type RowKey = Record<string, unknown>

/**
 * The rows of those days, and of any day that is over those that stand alone in their transaction: what was changed
 * when its source came back, on whatever day.
 */
export async function listRowsOfDays(
  trx: Trx,
  { name, key, submission, day }: OrderTable,
  mandate: string,
  { days, today }: { days: readonly Day[]; today: Day }
): Promise<RowKey[]> {
  if (!submission) return listAllRows(trx, name, key, mandate)
  const of = name === 'known.upload_part' ? sql`known.upload` : sql`known.submission`
  const on = day ? sql`t.${sql.ref(day)}` : sql`s.received_on`
  const { rows } = await sql<RowKey>`
    with alone as (select xmin::text as x from ${sql.table(name)} group by xmin::text having count(*) = 1)
    select ${sql.join(key.map((column) => sql`t.${sql.ref(column)}`))}
    from ${sql.table(name)} t join ${of} s on s.id = t.${sql.ref(submission)}
    where s.mandate = ${mandate} and ${on} < ${today}
      and (${on} = any (${[...days]}::date[]) or t.xmin::text in (select x from alone))
    order by t.${sql.ref(submission)}, ${sql.join(key.map((column) => sql`t.${sql.ref(column)}`))}`.execute(trx)
  return rows
}

async function listAllRows(trx: Trx, name: string, key: readonly string[], mandate: string): Promise<RowKey[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const { rows } = await sql<RowKey>`
    select ${columns} from ${sql.table(name)} where mandate = ${mandate} order by ${columns}`.execute(trx)
  return rows
}

export async function rewriteRow(trx: Trx, { name, key, long }: OrderTable, row: RowKey): Promise<void> {
  const set = long ? sql`${sql.ref(long)} = ${sql.ref(long)} || ''::bytea` : unchanged(key)
  await sql`update ${sql.table(name)} set ${set} where ${is(key, row)}`.execute(trx)
}

export async function touchRow(trx: Trx, { name, key }: OrderTable, row: RowKey): Promise<void> {
  await sql`update ${sql.table(name)} set ${unchanged(key)} where ${is(key, row)}`.execute(trx)
}

const unchanged = (key: readonly string[]) => sql`${sql.ref(key[0]!)} = ${sql.ref(key[0]!)}`
const is = (key: readonly string[], row: RowKey) =>
  sql.join(
    key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` and `
  )
