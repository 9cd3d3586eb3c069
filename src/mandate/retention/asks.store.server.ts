import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { ErasureReason, SourceAsked } from './erasure-reasons.ts'

export interface ErasureAsk {
  id: string
  on: Day
  by: string
  reason: ErasureReason
  sourceAsked: SourceAsked
  declinedOn: Day | null
  declinedBy: string | null
}

const columns = [
  'id',
  'asked_on as on',
  'asked_by as by',
  'reason',
  'source_asked as sourceAsked',
  'declined_on as declinedOn',
  'declined_by as declinedBy'
] as const

/** Those that were declined, and the one that stands last. */
export const listAsks = (trx: Trx, submission: string): Promise<ErasureAsk[]> =>
  trx
    .selectFrom('known.erasure_ask')
    .select(columns)
    .where('submission', '=', submission)
    .orderBy('declined_on', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute() as unknown as Promise<ErasureAsk[]>

/** Of all submissions of the mandate at work that are there. */
export const listOpenAsks = (trx: Trx): Promise<(ErasureAsk & { submission: string; receivedOn: Day })[]> =>
  trx
    .selectFrom('known.erasure_ask as a')
    .innerJoin('known.submission as s', 's.id', 'a.submission')
    .select([
      'a.id',
      'a.asked_on as on',
      'a.asked_by as by',
      'a.reason',
      'a.source_asked as sourceAsked',
      'a.declined_on as declinedOn',
      'a.declined_by as declinedBy',
      'a.submission',
      's.received_on as receivedOn'
    ])
    .where('a.declined_on', 'is', null)
    .orderBy('a.asked_on')
    .orderBy('a.id')
    .execute() as unknown as Promise<(ErasureAsk & { submission: string; receivedOn: Day })[]>

export const findOpenAsk = async (trx: Trx, submission: string): Promise<ErasureAsk | null> =>
  (await listAsks(trx, submission)).find(({ declinedOn }) => declinedOn === null) ?? null

export async function insertAsk(
  trx: Trx,
  ask: { id: string; submission: string; on: Day; by: string; reason: ErasureReason; sourceAsked: SourceAsked }
): Promise<void> {
  await trx
    .insertInto('known.erasure_ask')
    .values({
      id: ask.id,
      submission: ask.submission,
      asked_on: ask.on,
      asked_by: ask.by,
      reason: ask.reason,
      source_asked: ask.sourceAsked
    })
    .execute()
}

export async function declineAsk(trx: Trx, id: string, by: string, on: Day): Promise<void> {
  await trx
    .updateTable('known.erasure_ask')
    .set({ declined_on: on, declined_by: by })
    .where('id', '=', id)
    .where('declined_on', 'is', null)
    .execute()
}
