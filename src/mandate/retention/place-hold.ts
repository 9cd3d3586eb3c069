import { appendEvents } from '#platform/event-log.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, type RetentionDesk } from './desk.ts'
import { findHeld, insertHold } from './holds.store.server.ts'
import { holdKept } from './retention.store.server.ts'
import { placeHoldInput } from './schemas.ts'

/** Keeps it, whatever the policy says, until this hold is lifted. Several may stand at once, each for its own reason. */
export async function placeHold(desk: RetentionDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(placeHoldInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { submission, id, epoch, body } = read.value
  if (!may(actor, 'hold-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await holdKept(trx, mandate, submission))) return refused('not-found')
    // Sent twice, for the answer was lost on its way: kept once.
    const held = await findHeld(trx, mandate, id)
    if (held) return held === submission ? done({ id }) : refused('not-found')
    if (!(await holdOpenEpoch(trx, mandate, epoch))) return refused('note-epoch-closed', 'epoch')
    await insertHold(trx, { id, submission, by: actor.id, on: today, epoch, body })
    await appendEvents(trx, [happened(desk, 'submission-held', ['submission', submission], { hold: id })])
    return done({ id })
  })
}
