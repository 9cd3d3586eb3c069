import { appendEvents } from '#platform/event-log.ts'
import { told, type InboxDesk } from '../inbox/desk.ts'
import { holdSubmission } from '../inbox/submissions.store.server.ts'
import { isTrusted } from '../people/is-trusted.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { holdGuest, holdGuestOfficer, insertGuest, letInAgain, putShare } from './guests.store.server.ts'
import { letInInput } from './schemas.ts'

/** A guest sees of one matter what is sealed to her here; the next time, what is sealed then in its place. */
export async function letInGuest(desk: InboxDesk, input: unknown): Promise<Result<{ guest: string }>> {
  const read = readInput(letInInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { submission, guest, parts, items, body } = read.value
  if (!may(actor, 'let-in-guest', { mandate })) return refused('not-allowed')
  const isConfirmed = await isTrusted(db, mandate, guest)
  return inOffice(db, mandate, async (trx) => {
    if (!(await holdSubmission(trx, submission))) return refused('not-found')
    if (!isConfirmed || !(await holdGuestOfficer(trx, guest, mandate))) return refused('no-such-guest', 'guest')
    const bound = await holdGuest(trx, guest)
    const isHere = bound
      ? bound.submission === submission
      : await insertGuest(trx, { officer: guest, submission, on: today, by: actor.id })
    if (!isHere) return refused('guest-of-another', 'guest')
    if (bound?.endedOn) await letInAgain(trx, guest, today, actor.id)
    await putShare(trx, { guest, on: today, by: actor.id, parts, items, body })
    const isIn = bound !== null && bound.endedOn === null
    await appendEvents(trx, [told(desk, isIn ? 'guest-shared-anew' : 'guest-let-in', submission, { guest, parts })])
    return done({ guest })
  })
}
