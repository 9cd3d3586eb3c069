import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, type RetentionDesk } from './desk.ts'
import { endHold, findHeld } from './holds.store.server.ts'
import { holdKept } from './retention.store.server.ts'
import { oneHold } from './schemas.ts'

/** From now on the policy says again when it goes: where that day has passed, with the next run of the job. */
export async function liftHold(desk: RetentionDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(oneHold, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id } = read.value
  if (!may(actor, 'hold-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const submission = await findHeld(trx, mandate, id)
    if (!submission || !(await holdKept(trx, mandate, submission))) return refused('not-found')
    if (!(await endHold(trx, id, actor.id, today))) return refused('lifted-already')
    await appendEvents(trx, [happened(desk, 'hold-lifted', ['submission', submission], { hold: id })])
    return done({ id })
  })
}
