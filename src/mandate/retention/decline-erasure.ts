import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { declineAsk, listAsks } from './asks.store.server.ts'
import { happened, type RetentionDesk } from './desk.ts'
import { listTrusted } from './erasure-by-two.ts'
import { mayDecline } from './may-decline.ts'
import { holdKept } from './retention.store.server.ts'
import { oneSubmission } from './schemas.ts'

/**
 * It stays as it is. Whoever asked may say so too: then it is taken back. Where there are three, one no of anybody else
 * counts.
 */
export async function declineErasure(desk: RetentionDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(oneSubmission, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id } = read.value
  if (!may(actor, 'erase-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const asks = (await holdKept(trx, mandate, id)) ? await listAsks(trx, id) : []
    const ask = asks.find(({ declinedOn }) => declinedOn === null)
    if (!ask) return refused('not-found')
    if (!mayDecline(asks, actor.id, await listTrusted(trx))) return refused('declined-already')
    await declineAsk(trx, ask.id, actor.id, today)
    await appendEvents(trx, [happened(desk, 'erasure-declined', ['submission', id], { ask: ask.id })])
    return done({ id })
  })
}
