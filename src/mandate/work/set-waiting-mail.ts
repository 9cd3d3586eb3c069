import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type WorkDesk } from './desk.ts'
import { waitingMailInput } from './schemas.ts'
import { dropWaitingMail, findWaitingMail, insertWaitingMail, updateWaitingMail } from './waiting-mail.store.server.ts'

/** Where, when and of what she wants to be told that something waits for her decision. The log says whether, and not where. */
export async function setWaitingMail(desk: WorkDesk, input: unknown): Promise<Result<{ isSet: boolean }>> {
  const read = readInput(waitingMailInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { address, ...wish } = read.value
  if (!may(actor, 'set-waiting-mail', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const was = await findWaitingMail(trx, actor.id)
    // What waits is told to another address from the beginning.
    if (was && was.address !== address) await dropWaitingMail(trx, actor.id)
    const kept = { officer: actor.id, mandate, ...wish, on: today }
    if (address !== null && was?.address === address) await updateWaitingMail(trx, kept)
    else if (address !== null) await insertWaitingMail(trx, { ...kept, address })
    if ((was === null) !== (address === null))
      await appendEvents(trx, [told(desk, 'waiting-mail-set', ['officer', actor.id], { isSet: address !== null })])
    return done({ isSet: address !== null })
  })
}
