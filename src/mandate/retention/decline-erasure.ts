import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { declineAsk, findOpenAsk } from './asks.store.server.ts'
import { happened, type RetentionDesk } from './desk.ts'
import { holdKept } from './retention.store.server.ts'
import { oneSubmission } from './schemas.ts'

/** It stays as it is. Whoever asked may say so too: then it is taken back. */
export async function declineErasure(desk: RetentionDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(oneSubmission, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id } = read.value
  if (!may(actor, 'erase-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const ask = (await holdKept(trx, mandate, id)) && (await findOpenAsk(trx, id))
    if (!ask) return refused('not-found')
    await declineAsk(trx, ask.id, actor.id, today)
    await appendEvents(trx, [happened(desk, 'erasure-declined', ['submission', id], { ask: ask.id })])
    return done({ id })
  })
}
