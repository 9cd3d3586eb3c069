import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { DeliveryChannel, DeliveryStep } from './delivery.ts'

export interface StoredDelivery {
  state: DeliveryStep
  onDay: Day
  channel: DeliveryChannel
  by: string
  reason: string | null
}

/** The way of a letter to an addressee, as it was recorded. A letter put on record as sent has no line of its sending. */
export async function listDeliveries(db: Db, addressee: string): Promise<StoredDelivery[]> {
  const { rows } = await sql<StoredDelivery>`
    select state, on_day as "onDay", channel, by_actor as by, reason from known.delivery where addressee_id = ${addressee}::uuid order by seq`.execute(
    db
  )
  return rows
}

/** Adds a step, and has the addressee stand at it. */
export async function appendDelivery(trx: Trx, addressee: string, step: StoredDelivery): Promise<void> {
  const { state, onDay, channel, by, reason } = step
  await sql`
    insert into known.delivery (addressee_id, seq, state, on_day, channel, by_actor, reason)
    select ${addressee}::uuid, coalesce(max(seq), 0) + 1, ${state}, ${onDay}::date, ${channel}, ${by}, ${reason}
    from known.delivery where addressee_id = ${addressee}::uuid`.execute(trx)
  await trx.updateTable('known.letter_addressee').set({ delivery: state }).where('id', '=', addressee).execute()
}

/** The States of whose missions somebody reads what this mandate sends to their corner, or can come in to read it. */
export async function statesInCorner(db: Db, mandate: string, now: Date): Promise<Set<string>> {
  const { rows } = await sql<{ state: string }>`
    select distinct m.state from known.mission_account m join known.diplomat d on d.account = m.id
    where m.mandate = ${mandate} and d.removed_at is null and (d.enrolled_at is not null or d.link_until > ${now})`.execute(
    db
  )
  return new Set(rows.map(({ state }) => state))
}
