import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { findOpenAsk, insertAsk } from './asks.store.server.ts'
import { happened, type RetentionDesk } from './desk.ts'
import { numberOf } from './retention.ts'
import { holdKept } from './retention.store.server.ts'
import { askErasureInput } from './schemas.ts'

/** Asks that another officer erases it at once. Nothing goes until she does. */
export async function askErasure(desk: RetentionDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(askErasureInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id: submission, typed, reason, sourceAsked } = read.value
  if (!may(actor, 'erase-submission', { mandate })) return refused('not-allowed')
  if (typed.trim().toLowerCase() !== numberOf(submission)) return refused('typed-otherwise', 'typed')
  return inOffice(db, mandate, async (trx) => {
    const kept = await holdKept(trx, mandate, submission)
    if (!kept) return refused('not-found')
    if (kept.hold) return refused('on-hold')
    if (await findOpenAsk(trx, submission)) return refused('erasure-asked-already')
    const id = randomUUID()
    await insertAsk(trx, { id, submission, on: today, by: actor.id, reason, sourceAsked })
    await appendEvents(trx, [
      happened(desk, 'erasure-asked', ['submission', submission], { ask: id, reason, sourceAsked })
    ])
    return done({ id })
  })
}
