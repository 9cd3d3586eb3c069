import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { Entry, EntryState } from '../entries/entry.ts'
import type { Body } from '../entries/entry-kind.ts'
import { isDemonstration } from '../laws/is-demonstration.server.ts'
import type { EntryWord } from '../entries/word.ts'
import { isHeldForName } from './names.store.server.ts'

export type NewEntry = Pick<
  Entry<Body>,
  'id' | 'mandate' | 'kind' | 'state' | 'subject' | 'body' | 'broughtBy' | 'broughtAs' | 'broughtOn'
>

/** False where it was brought before. */
export async function insertEntry(trx: Trx, entry: NewEntry): Promise<boolean> {
  const { id, mandate, kind, state, subject, body, broughtBy, broughtAs, broughtOn } = entry
  const { rows } = await sql`
    insert into known.entry (id, mandate, kind, state, subject, body, brought_by, brought_as, brought_on)
    values (${id}, ${mandate}, ${kind}, ${state}, ${subject}, ${JSON.stringify(body)}::jsonb, ${broughtBy}, ${broughtAs}, ${broughtOn})
    on conflict (id) do nothing returning id`.execute(trx)
  return rows.length > 0
}

/** How many of those that this partner brought wait for an officer; until the transaction ends it brings no other. */
export async function countWaiting(trx: Trx, broughtBy: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie entries of ${broughtBy}`}, 0))`.execute(trx)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from known.entry e
    where e.brought_by = ${broughtBy} and not exists (select from known.entry_decision d where d.entry = e.id)`.execute(
    trx
  )
  return rows[0]!.count
}

/** Of an entry `e` and the last that was decided of it, `d`. */
export const columns = sql`e.id, e.mandate, e.kind, e.state, e.subject, e.body, e.brought_by as "broughtBy",
  e.brought_as as "broughtAs", e.brought_on as "broughtOn", coalesce(d.decision, 'brought') as stands,
  exists (select from known.entry_decision n where n.entry = e.id and n.decision in ('declined', 'withdrawn', 'held')) as "wasRefused",
  d.by_whom as "decidedBy", d.on_day as "decidedOn", d.reason, coalesce(d.number, 0) as decisions`
/** Of an entry `e` that a partner brought: whether she invited anybody who comes in for it. Who was taken out since counts. */
export const isOfHerGuests = (
  officer: string
): RawBuilder<boolean> => sql<boolean>`(e.brought_as = 'partner' and exists (
  select from known.diplomat i where i.account::text = e.brought_by and i.invited_by = ${officer}))`
export const withLast = sql`known.entry e left join lateral (
  select * from known.entry_decision d where d.entry = e.id order by number desc limit 1) d on true`

/** Until the transaction ends nobody else decides on it. */
export async function holdEntry(trx: Trx, id: string): Promise<Entry<Body> | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie entry ${id.toLowerCase()}`}, 0))`.execute(trx)
  const { rows } = await sql<Entry<Body>>`select ${columns} from ${withLast} where e.id = ${id}`.execute(trx)
  return rows[0] ?? null
}

/** In the office's role: whether this officer invited whoever brought it. */
export async function isOfGuestsOf(trx: Trx, id: string, officer: string): Promise<boolean> {
  const { rows } = await sql`select from known.entry e where e.id = ${id} and ${isOfHerGuests(officer)}`.execute(trx)
  return rows.length > 0
}

/** Whether it is in its register by the last that was decided of it. */
export async function isOut(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from known.entry_out o
    where o.entry = ${id} and o.number = (select max(number) from known.entry_decision where entry = ${id})`.execute(
    trx
  )
  return rows.length > 0
}

/** Whether the job has written it to its register, by whichever decision, and not taken it out since. */
export async function wasOut(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`select from known.entry_out where entry = ${id}`.execute(trx)
  return rows.length > 0
}

export async function setOut(trx: Trx, id: string, isOutNow: boolean): Promise<void> {
  await sql`delete from known.entry_out where entry = ${id}`.execute(trx)
  if (isOutNow)
    await sql`
      insert into known.entry_out (entry, number)
      select entry, max(number) from known.entry_decision where entry = ${id} group by entry`.execute(trx)
}

/** Does it, to see that it can be done, and takes all of it back. */
export async function undone(trx: Trx, work: () => Promise<void>): Promise<void> {
  await sql`savepoint undone`.execute(trx)
  await work()
  await sql`rollback to savepoint undone`.execute(trx)
}

export async function insertDecision(
  trx: Trx,
  {
    entry,
    decision,
    by,
    on,
    reason,
    word = null
  }: {
    entry: string
    decision: Exclude<EntryState, 'brought'>
    by: string
    on: string
    reason: string | null
    word?: Signed<EntryWord> | null
  }
): Promise<void> {
  await sql`
    insert into known.entry_decision (entry, number, decision, by_whom, on_day, reason, word)
    select ${entry}, coalesce(max(number), 0) + 1, ${decision}, ${by}, ${on}, ${reason}, ${word && JSON.stringify(word)}::jsonb
    from known.entry_decision where entry = ${entry}`.execute(trx)
}

/**
 * What was signed of the last decision on it; null where a role that needs no signature decided. NOTE: whether there is a
 * word PostgreSQL says: JSON's own null would be read as none.
 */
export async function findWordOf(trx: Trx, entry: string): Promise<{ said: unknown } | null> {
  const { rows } = await sql<{ said: unknown; isThere: boolean }>`
    select word as said, word is not null as "isThere" from known.entry_decision where entry = ${entry} order by number desc limit 1`.execute(
    trx
  )
  const [last] = rows
  return last?.isThere ? { said: last.said } : null
}

/** In a demonstration all that this transaction writes to a register is invented, and marked there. */
export async function marksInvented(trx: Trx): Promise<void> {
  await sql`select set_config('vigie.invented', case when ${isDemonstration} then 'yes' else '' end, true)`.execute(trx)
}

/**
 * Those that belong to this one and were in their registers, as the job wrote down: they went with it, and come back with
 * it. A decision alone is what the office's role wrote, and nobody has looked at.
 */
export async function readOfSubject(trx: Trx, subject: string): Promise<Entry<Body>[]> {
  const { rows } = await sql<Entry<Body>>`
    select ${columns} from ${withLast} join known.entry_out o on o.entry = e.id and o.number = d.number
    where e.subject = ${subject} and d.decision = 'let-through'
      and not ${isHeldForName} order by e.brought_on, e.id`.execute(trx)
  return rows
}

/** Entries that were let through, of any mandate that this role sees; and whether a name keeps one out of its register. */
export async function readLetThrough(trx: Trx): Promise<(Entry<Body> & { isHeld: boolean })[]> {
  const { rows } = await sql<Entry<Body> & { isHeld: boolean }>`
    select ${columns}, ${isHeldForName} as "isHeld" from ${withLast} where d.decision = 'let-through'`.execute(trx)
  return rows
}

/** How many stand otherwise than was decided of them, though no job is about to mend it: let through and not in their register, withdrawn and still there. */
export async function countNotReleased(db: Db): Promise<{ notIn: number; notOut: number }> {
  const isOutNow = sql<boolean>`exists (select from known.entry_out o where o.entry = e.id and o.number = d.number)`
  const { rows } = await sql<{ notIn: number; notOut: number }>`
    select (count(*) filter (where d.decision = 'let-through' and not ${isOutNow} and not ${isHeldForName}))::int as "notIn",
      (count(*) filter (where d.decision = 'withdrawn' and exists (select from known.entry_out o where o.entry = e.id)))::int as "notOut"
    from ${withLast} where d.decision in ('let-through', 'withdrawn') and platform.release_job(e.id) is distinct from 'waits'`.execute(
    db
  )
  return rows[0]!
}

/** How many she let through by herself on this day, of what she had brought. */
export async function countAlone(trx: Trx, by: string, on: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie entries alone ${by}`}, 0))`.execute(trx)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from known.entry_decision d join known.entry e on e.id = d.entry and e.brought_by = d.by_whom
    where d.by_whom = ${by} and d.on_day = ${on} and d.decision = 'let-through'`.execute(trx)
  return rows[0]!.count
}
