import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import { waiting, type Entry } from '../entries/entry.ts'
import type { Body } from '../entries/entry-kind.ts'
import { broughtAt } from '../entries/voice.server.ts'
import { columns, isOfHerGuests, withLast } from './store.server.ts'

/** True of an entry that waits for an officer: as `isWaiting` has it. */
const waits = sql<boolean>`coalesce(d.decision, 'brought') = any (${waiting})`

interface EntryFilters {
  kind?: string | undefined
  state?: string | undefined
  stands?: string | undefined
  subject?: string | undefined
}

/** Where a page of the list ended: among those that wait or those that were decided, on which day, at which entry. */
export interface EntryPlace {
  waits: boolean
  on: string
  id: string
}

/**
 * Those that wait, the oldest first, then the newest of the others; those of one day as they were brought, as the log has
 * it. Of what a partner brought, its name, and whether it is a partner that this reader invited; and whether what was
 * decided of it does not get through to its register.
 */
export async function readEntries(
  db: Db,
  { kind, state, stands, subject }: EntryFilters,
  after: EntryPlace | null,
  { reader, limit }: { reader: string; limit: number }
): Promise<(Entry<Body> & { partner: string | null; isOfHerGuests: boolean; isStuck: boolean })[]> {
  const conditions = [
    sql<boolean>`true`,
    ...(kind === undefined ? [] : [sql<boolean>`e.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql<boolean>`e.state = ${state}`]),
    ...(subject === undefined ? [] : [sql<boolean>`e.subject = ${subject}`]),
    ...(stands === undefined ? [] : [sql<boolean>`coalesce(d.decision, 'brought') = ${stands}`]),
    ...(after === null ? [] : [behind(after)])
  ]
  const { rows } = await sql<Entry<Body> & { partner: string | null; isOfHerGuests: boolean; isStuck: boolean }>`
    select ${columns}, p.name as partner, ${isOfHerGuests(reader)} as "isOfHerGuests",
      coalesce(platform.release_job(e.id) = 'fails', false) as "isStuck" from ${withLast}
    left join known.mission_account p on e.brought_as = 'partner' and p.id::text = e.brought_by where ${sql.join(conditions, sql` and `)}
    order by ${waits} desc, case when ${waits} then e.brought_on end, case when ${waits} then ${turn} end,
      e.brought_on desc, ${turn} desc, e.id limit ${limit}`.execute(db)
  return rows
}

/** How many that colleagues brought wait for a second officer; tips are counted on the law desk. */
export async function countOfColleagues(db: Db, reader: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from ${withLast}
    where ${waits} and e.brought_as = 'officer' and e.brought_by <> ${reader} and e.kind <> 'bill-tip'`.execute(db)
  return rows[0]!.count
}

/** How many wait for an officer, of the mandate that this role sees. */
export async function countAllWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from ${withLast} where ${waits}`.execute(db)
  return rows[0]!.count
}

// One that the log does not know of stands before all others of its day.
const turnOf = (id: RawBuilder<unknown>): RawBuilder<number> => sql<number>`coalesce(${broughtAt(id)}, 0)`
const turn = turnOf(sql`e.id`)

const behind = ({ waits: amongWaiting, on, id }: EntryPlace): RawBuilder<boolean> =>
  amongWaiting
    ? sql`(not ${waits} or (e.brought_on, ${turn}, e.id) > (${on}::date, ${turnOf(sql`${id}`)}, ${id}::uuid))`
    : sql`(not ${waits} and ((e.brought_on, ${turn}) < (${on}::date, ${turnOf(sql`${id}`)})
        or ((e.brought_on, ${turn}) = (${on}::date, ${turnOf(sql`${id}`)}) and e.id > ${id}::uuid)))`
