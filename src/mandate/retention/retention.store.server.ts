import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Kept, RetentionPolicy } from './retention.ts'

export interface KeptRow extends Kept {
  id: string
  /** The hold that stands. */
  hold: { id: string; by: string; on: Day } | null
}

export async function listPolicies(trx: Trx): Promise<RetentionPolicy[]> {
  return trx
    .selectFrom('reference.retention_policy')
    .select(['id', 'outcome', 'days', 'valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('id')
    .execute()
}

/** All of the mandate at work that is closed, set aside or unread: what could go. */
export const listKept = (trx: Trx, mandate: string): Promise<KeptRow[]> =>
  kept(
    trx,
    sql`s.mandate = ${mandate} and (s.closed_on is not null or s.set_aside_on is not null or s.first_read_on is null)`
  )

/** All of the mandate at work on which a hold stands, be it open or closed. */
export const listHeld = (trx: Trx, mandate: string): Promise<KeptRow[]> =>
  kept(
    trx,
    sql`s.mandate = ${mandate} and exists (
      select from known.legal_hold h where h.submission = s.id and h.lifted_on is null)`
  )

/** Held until the transaction ends; null where it is not there. */
export async function holdKept(trx: Trx, mandate: string, id: string): Promise<KeptRow | null> {
  await sql`select from known.submission where id = ${id} and mandate = ${mandate} for update`.execute(trx)
  return (await kept(trx, sql`s.mandate = ${mandate} and s.id = ${id}`))[0] ?? null
}

export async function findKept(trx: Trx, mandate: string, id: string): Promise<KeptRow | null> {
  return (await kept(trx, sql`s.mandate = ${mandate} and s.id = ${id}`))[0] ?? null
}

async function kept(trx: Trx, where: ReturnType<typeof sql>): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select s.id, s.received_on as "receivedOn", s.first_read_on as "firstReadOn", s.set_aside_on as "setAsideOn",
      s.closed_on as "closedOn", s.outcome, s.waiting,
      (select json_build_object('id', h.id, 'by', h.by_officer, 'on', h.placed_on) from known.legal_hold h
        where h.submission = s.id and h.lifted_on is null order by h.placed_on, h.id limit 1) as hold
    from known.submission s where ${where} order by s.id`.execute(trx)
  return rows
}

export type EraseOutcome = { outcome: 'erased'; leaf: Buffer } | { outcome: 'held' | 'not-found'; leaf: null }

/** Row by row of all that belongs to it; its files go once their record is gone. */
export async function eraseRows(trx: Trx, id: string): Promise<EraseOutcome> {
  const { rows } = await sql<EraseOutcome>`select outcome, leaf from known.erase_submission(${id})`.execute(trx)
  return rows[0]!
}
