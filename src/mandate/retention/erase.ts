import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import type { Day } from '../calendar.ts'
import type { ErasureReason, SourceAsked } from './erasure-reasons.ts'
import { happened, type RetentionDesk } from './desk.ts'
import { eraseRows, type EraseOutcome } from './retention.store.server.ts'

/**
 * The rows, and in the same transaction the proof and the job that follows. The proof names no content: the leaf under
 * which it came stands in the log of its day, the salt by which somebody could try guesses is gone.
 */
export async function erase(
  trx: Trx,
  desk: RetentionDesk,
  id: string,
  why: { policy: string; days: number; from: string } | AtOnce
): Promise<EraseOutcome['outcome']> {
  const { outcome, leaf } = await eraseRows(trx, id)
  if (outcome !== 'erased') return outcome
  await appendEvents(trx, [
    happened(desk, 'submission-erased', ['submission', id], { leaf: leaf.toString('hex'), ...why })
  ])
  await enqueue(trx, finishErasure, {}, { key: finishErasure })
  return outcome
}

/** Before its time: why, and, where it takes two, who asked the one that does it. */
export interface AtOnce {
  policy: null
  why: ErasureReason
  sourceAsked: SourceAsked
  askedBy?: string
  askedOn?: Day
}

/** Files without a record: the job comes again until they are gone. */
export const finishErasure = 'finish-erasure'
