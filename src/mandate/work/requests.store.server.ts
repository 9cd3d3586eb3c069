import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { inWorkOf } from './conditions.server.ts'
import type { RequestFilters } from './schemas.ts'
import type { RequestState } from './work.ts'

export interface RequestRow {
  id: string
  kind: string
  /** Of what kind they are who ask. */
  body: string | null
  states: string[]
  receivedOn: Day
  dueOn: Day | null
  officer: string | null
  state: RequestState
  reason: string | null
}

const columns = [
  'r.id',
  'r.kind',
  'r.body',
  sql<string[]>`array(select s.state from known.request_state s where s.request = r.id order by s.state)`.as('states'),
  'r.received_on as receivedOn',
  'r.due_on as dueOn',
  'o.id as officer',
  'r.state',
  'r.reason'
] as const

const fromRequests = (trx: Trx) =>
  trx
    .selectFrom('known.request as r')
    .leftJoin('known.officer as o', (join) => join.onRef('o.id', '=', 'r.officer').on('o.removed_at', 'is', null))

/** Null when there is none that this office may see. */
export async function findRequest(trx: Trx, id: string): Promise<RequestRow | null> {
  const row = await fromRequests(trx).select(columns).where('r.id', '=', id).executeTakeFirst()
  return (row as RequestRow | undefined) ?? null
}

export async function holdRequest(trx: Trx, id: string): Promise<RequestRow | null> {
  await trx.selectFrom('known.request').select('id').where('id', '=', id).forUpdate().execute()
  return findRequest(trx, id)
}

/** What is due first before; what has no day behind it, by the day on which it came. */
export async function listRequestRows(
  trx: Trx,
  { show, kind, state, mine }: RequestFilters,
  { mandate, me, most = mostShown }: { mandate: string; me: string; most?: number }
): Promise<RequestRow[]> {
  const rows = await fromRequests(trx)
    .select(columns)
    .where('r.mandate', '=', mandate)
    .$if(show === 'open', (q) => q.where(inWorkOf.request))
    .$if(show === 'settled', (q) => q.where(sql<boolean>`not ${inWorkOf.request}`))
    .$if(kind !== undefined, (q) => q.where('r.kind', '=', kind!))
    .$if(mine !== undefined, (q) => q.where('o.id', '=', me))
    .$if(state !== undefined, (q) =>
      q.where(sql<boolean>`exists (select from known.request_state s where s.request = r.id and s.state = ${state!})`)
    )
    .orderBy(sql`r.due_on is null`)
    .orderBy(sql`coalesce(r.due_on, r.received_on)`)
    .orderBy('r.id')
    .limit(most)
    .execute()
  return rows as RequestRow[]
}
/** More than an office has in work. */
const mostShown = 500

export async function insertRequest(
  trx: Trx,
  one: Omit<RequestRow, 'state' | 'reason'> & { mandate: string; today: Day }
): Promise<void> {
  const { id, mandate, kind, body, states, receivedOn, dueOn, officer, today } = one
  await trx
    .insertInto('known.request')
    .values({ id, mandate, kind, body, received_on: receivedOn, due_on: dueOn, officer, opened_on: today })
    .execute()
  if (states.length > 0)
    await trx
      .insertInto('known.request_state')
      .values(states.map((state) => ({ request: id, state })))
      .execute()
}

export async function updateRequest(
  trx: Trx,
  id: string,
  set: Partial<{ state: RequestState; reason: string | null; officer: string | null; due_on: Day | null }>
): Promise<void> {
  await trx.updateTable('known.request').set(set).where('id', '=', id).execute()
}

export async function findRequestWords(trx: Trx, id: string): Promise<{ writer: string; body: string } | null> {
  const row = await trx
    .selectFrom('sealed.work_words')
    .select(['officer as writer', 'body'])
    .where('request', '=', id)
    .executeTakeFirst()
  return row ? { writer: row.writer, body: row.body.toString('base64url') } : null
}
