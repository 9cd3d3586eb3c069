import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface HoldRow {
  id: string
  on: Day
  by: string
  liftedOn: Day | null
  liftedBy: string | null
  /** The reason, as it was sealed. */
  body: Buffer
}

/** Those that stand and those that were lifted, in the order in which they came. */
export async function listHolds(trx: Trx, submission: string): Promise<HoldRow[]> {
  const { rows } = await sql<HoldRow>`
    select h.id, h.placed_on as "on", h.by_officer as "by", h.lifted_on as "liftedOn", h.lifted_by as "liftedBy", r.body
    from known.legal_hold h join sealed.hold_reason r on r.hold = h.id
    where h.submission = ${submission} order by h.placed_on, h.id`.execute(trx)
  return rows
}

/** Of which submission it is; null where this office has none of that number. */
export async function findHeld(trx: Trx, mandate: string, hold: string): Promise<string | null> {
  const { rows } = await sql<{ submission: string }>`
    select h.submission from known.legal_hold h join known.submission s on s.id = h.submission
    where h.id = ${hold} and s.mandate = ${mandate}`.execute(trx)
  return rows[0]?.submission ?? null
}

export async function insertHold(
  trx: Trx,
  hold: { id: string; submission: string; by: string; on: Day; epoch: number; body: Buffer }
): Promise<void> {
  await sql`insert into known.legal_hold (id, submission, placed_on, by_officer)
    values (${hold.id}, ${hold.submission}, ${hold.on}, ${hold.by})`.execute(trx)
  await sql`insert into sealed.hold_reason (hold, epoch, body) values (${hold.id}, ${hold.epoch}, ${hold.body})`.execute(
    trx
  )
}

/** False where it was lifted before. */
export async function endHold(trx: Trx, hold: string, by: string, on: Day): Promise<boolean> {
  const { rows } = await sql`update known.legal_hold set lifted_on = ${on}, lifted_by = ${by}
    where id = ${hold} and lifted_on is null returning id`.execute(trx)
  return rows.length > 0
}
