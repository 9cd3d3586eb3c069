import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Decision, Entry } from '../entries/entry.ts'
import type { Body } from '../entries/entry-kind.ts'

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

const columns = sql`e.id, e.mandate, e.kind, e.state, e.subject, e.body, e.brought_by as "broughtBy",
  e.brought_as as "broughtAs", e.brought_on as "broughtOn", coalesce(d.decision, 'brought') as stands,
  exists (select from known.entry_decision n where n.entry = e.id and n.decision in ('declined', 'withdrawn')) as "wasRefused",
  d.by_whom as "decidedBy", d.on_day as "decidedOn", d.reason`
const withLast = sql`known.entry e left join lateral (
  select * from known.entry_decision d where d.entry = e.id order by number desc limit 1) d on true`

/** Until the transaction ends nobody else decides on it. */
export async function holdEntry(trx: Trx, id: string): Promise<Entry<Body> | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie entry ${id.toLowerCase()}`}, 0))`.execute(trx)
  const { rows } = await sql<Entry<Body>>`select ${columns} from ${withLast} where e.id = ${id}`.execute(trx)
  return rows[0] ?? null
}

export async function insertDecision(
  trx: Trx,
  {
    entry,
    decision,
    by,
    on,
    reason
  }: { entry: string; decision: Decision; by: string; on: string; reason: string | null }
): Promise<void> {
  await sql`
    insert into known.entry_decision (entry, number, decision, by_whom, on_day, reason)
    select ${entry}, coalesce(max(number), 0) + 1, ${decision}, ${by}, ${on}, ${reason}
    from known.entry_decision where entry = ${entry}`.execute(trx)
}

export interface EntryFilters {
  kind?: string | undefined
  state?: string | undefined
  stands?: string | undefined
  subject?: string | undefined
  broughtBy?: string | undefined
}

/** Those that wait before all others, then the newest first; of what a partner brought, its name. */
export async function readEntries(
  db: Db,
  filters: EntryFilters,
  limit: number
): Promise<(Entry<Body> & { partner: string | null })[]> {
  const { kind, state, stands, subject, broughtBy } = filters
  const conditions = [
    sql<boolean>`true`,
    ...(kind === undefined ? [] : [sql<boolean>`e.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql<boolean>`e.state = ${state}`]),
    ...(subject === undefined ? [] : [sql<boolean>`e.subject = ${subject}`]),
    ...(broughtBy === undefined ? [] : [sql<boolean>`e.brought_by = ${broughtBy}`]),
    ...(stands === undefined ? [] : [sql<boolean>`coalesce(d.decision, 'brought') = ${stands}`])
  ]
  const { rows } = await sql<Entry<Body> & { partner: string | null }>`
    select ${columns}, p.name as partner from ${withLast}
    left join known.mission_account p on e.brought_as = 'partner' and p.id::text = e.brought_by where ${sql.join(conditions, sql` and `)}
    order by d.decision is not null, e.brought_on desc, e.id limit ${limit}`.execute(db)
  return rows
}

/** Those in their registers that belong to this one: they went with it, and come back with it. */
export async function readOfSubject(trx: Trx, subject: string): Promise<Entry<Body>[]> {
  const { rows } = await sql<Entry<Body>>`
    select ${columns} from ${withLast} where e.subject = ${subject} and d.decision = 'let-through' order by e.brought_on, e.id`.execute(
    trx
  )
  return rows
}

/** Names that the public must not read, of letters that this role sees. */
export async function readNamesWithheld(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from known.letter_person where public_form = 'withheld'
    union select unnest(name || spellings) from known.naming_withdrawal`.execute(db)
  return rows.map(({ name }) => name)
}

/** Entries in their registers, or waiting, of any mandate that this role sees. */
export async function readStanding(trx: Trx): Promise<Entry<Body>[]> {
  const { rows } = await sql<Entry<Body>>`
    select ${columns} from ${withLast} where coalesce(d.decision, 'brought') in ('brought', 'let-through')`.execute(trx)
  return rows
}
