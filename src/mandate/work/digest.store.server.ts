import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Language } from '../languages.ts'
import { isUndecided } from '../cases/conditions.server.ts'
import { countWatches, type WatchCounts } from '../follow-up/watches.store.server.ts'
import { clockIs } from '../communications/list.store.server.ts'
import { countLawDesk, type LawDeskCounts } from '../laws/desk/waiting.store.server.ts'
import { inWorkOf, waitsForWord } from './conditions.server.ts'
import type { Role } from '../permissions.ts'
import { countNamesToLookAt, type NamesToLookAt } from '../registers/names.store.server.ts'

/** All that a digest says: numbers. */
export interface DigestCounts {
  /** What falls due this week: letters' clocks, tasks, requests. */
  due: { letters: number; tasks: number; requests: number }
  overdue: { tasks: number; requests: number }
  /** Letters overdue, State by State; null: not to a State, or not sure which. */
  overdueOf: { state: string | null; count: number }[]
  clearances: number
  requests: number
  undecided: number
  /** Letters under watch to be looked at this week, or before. */
  watches: WatchCounts
  /** Entries of registers to be looked at for a name. */
  names: NamesToLookAt
  /** Tips of bills, early warnings, and what partners brought. */
  laws: LawDeskCounts
}

export async function countForDigest(
  db: Db,
  { mandate, today, now }: { mandate: string; today: Day; now: Date },
  until: Day
): Promise<DigestCounts> {
  const { rows } = await sql<Record<string, number>>`
    select
      (select count(*)::int from known.fact f where f.mandate = (select number from reference.mandate where code = ${mandate}) and ${clockIs('week', today)}) as letters,
      (select count(*)::int from known.task t where mandate = ${mandate} and ${inWorkOf.task} and due_on between ${today}::date and ${until}::date) as tasks,
      (select count(*)::int from known.request r where mandate = ${mandate} and ${inWorkOf.request} and due_on between ${today}::date and ${until}::date) as "dueRequests",
      (select count(*)::int from known.task t where mandate = ${mandate} and ${inWorkOf.task} and due_on < ${today}::date) as "lateTasks",
      (select count(*)::int from known.request r where mandate = ${mandate} and ${inWorkOf.request} and due_on < ${today}::date) as "lateRequests",
      (select count(distinct l.id)::int from known.letter l join known.clearance c on c.letter_id = l.id
        where ${waitsForWord} and (l.mandate = ${mandate} or c.signatory = ${mandate})) as clearances,
      (select count(*)::int from known.request r where mandate = ${mandate} and ${inWorkOf.request}) as requests,
      (select count(*)::int from known."case" c where c.mandate = ${mandate} and ${isUndecided(today)}) as undecided`.execute(
    db
  )
  const { rows: overdueOf } = await sql<{ state: string | null; count: number }>`
    select s.code as state, count(*)::int as count from known.fact f left join reference.state s on s.number = f.state
    where f.mandate = (select number from reference.mandate where code = ${mandate}) and ${clockIs('overdue', today)} group by s.code order by s.code nulls last`.execute(
    db
  )
  const one = rows[0]!
  return {
    due: { letters: one.letters!, tasks: one.tasks!, requests: one.dueRequests! },
    overdue: { tasks: one.lateTasks!, requests: one.lateRequests! },
    overdueOf,
    clearances: one.clearances!,
    requests: one.requests!,
    undecided: one.undecided!,
    watches: await countWatches(db, mandate, today, until),
    names: await countNamesToLookAt(db, mandate, today),
    laws: await countLawDesk(db, { mandate, today, now })
  }
}

export interface DigestReader {
  officer: string
  role: Role
  address: string
  lang: Language
}

/** Those who asked for it, who are here still, and whom this week's has not reached. */
export async function listReaders(db: Db, mandate: string, monday: Day): Promise<DigestReader[]> {
  const rows = await db
    .selectFrom('known.digest_address as d')
    .innerJoin('known.officer as o', 'o.id', 'd.officer')
    .select(['d.officer', 'o.role', 'd.address', 'd.lang'])
    .where('d.mandate', '=', mandate)
    .where('o.removed_at', 'is', null)
    .where((where) => where.or([where('d.sent_on', 'is', null), where('d.sent_on', '<', monday)]))
    .orderBy('d.officer')
    .execute()
  return rows as DigestReader[]
}

/** Whoever left is written to no more, and where she was is not kept. */
export async function forgetLeft(db: Db, mandate: string): Promise<void> {
  await db
    .deleteFrom('known.digest_address')
    .where('mandate', '=', mandate)
    .where('officer', 'in', ({ selectFrom }) =>
      selectFrom('known.officer').select('id').where('removed_at', 'is not', null)
    )
    .execute()
}

export async function markSent(db: Db, officer: string, on: Day): Promise<void> {
  await db.updateTable('known.digest_address').set({ sent_on: on }).where('officer', '=', officer).execute()
}

export interface OwnDigest {
  address: string
  lang: string
}

export async function findAddress(trx: Trx, officer: string): Promise<OwnDigest | null> {
  const row = await trx
    .selectFrom('known.digest_address')
    .select(['address', 'lang'])
    .where('officer', '=', officer)
    .executeTakeFirst()
  return row ?? null
}

export async function putAddress(
  trx: Trx,
  one: { officer: string; mandate: string; address: string; lang: string; on: Day }
): Promise<void> {
  const { officer, mandate, address, lang, on } = one
  await trx
    .insertInto('known.digest_address')
    .values({ officer, mandate, address, lang, asked_on: on })
    .onConflict((conflict) => conflict.column('officer').doUpdateSet({ address, lang, asked_on: on }))
    .execute()
}

export async function dropAddress(trx: Trx, officer: string): Promise<void> {
  await trx.deleteFrom('known.digest_address').where('officer', '=', officer).execute()
}
