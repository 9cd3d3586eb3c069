import { sql } from 'kysely'
import { transact, type Db } from './db.ts'
import { appendEvents, holdLog } from './event-log.ts'

/** The event that tells of an erasure; its subject is the number of the event whose payload went. */
export const erasure = { type: 'payload-erased', subjectKind: 'event' } as const

export type Erased = { ok: true } | { ok: false; reason: 'no-such-event' | 'erased-already' | 'tells-of-an-erasure' }

/**
 * Removes the payload of one event, as a law or a danger to a person may require. The event, its place in
 * the chain and the commitment stay, so that the log verifies; another event says who did it and why.
 */
export async function erasePayload(
  db: Db,
  seq: number,
  { actor, reason, at }: { actor: string; reason: string; at: Date }
): Promise<Erased> {
  const erased = await transact(db, async (trx): Promise<Erased> => {
    await holdLog(trx)
    const event = await trx
      .selectFrom('platform.event')
      .select(['mandate', 'type'])
      .where('seq', '=', seq)
      .executeTakeFirst()
    if (!event) return { ok: false, reason: 'no-such-event' }
    if (event.type === erasure.type) return { ok: false, reason: 'tells-of-an-erasure' }
    const gone = await trx.deleteFrom('platform.event_payload').where('seq', '=', seq).executeTakeFirst()
    if (gone.numDeletedRows === 0n) return { ok: false, reason: 'erased-already' }
    const told = { ...erasure, at, mandate: event.mandate, subjectId: String(seq), actor, payload: { reason } }
    await appendEvents(trx, [told])
    return { ok: true }
  })
  // What was deleted still stands in the table's file until that is written anew.
  if (erased.ok) await sql`vacuum (full) platform.event_payload`.execute(db)
  return erased
}
