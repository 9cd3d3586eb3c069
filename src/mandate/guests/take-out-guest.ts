import { appendEvents } from '#platform/event-log.ts'
import type { InboxDesk } from '../inbox/desk.ts'
import { holdSubmission } from '../inbox/submissions.store.server.ts'
import { endGuestAccess } from '../people/guest-access.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { holdGuest } from './guests.store.server.ts'
import { takeOutInput } from './schemas.ts'

/** From now on the guest finds nothing. What she read or kept can't be taken back. */
export async function takeOutGuest(desk: InboxDesk, input: unknown): Promise<Result<{ guest: string }>> {
  const read = readInput(takeOutInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { submission, guest } = read.value
  if (!may(actor, 'let-in-guest', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await holdSubmission(trx, submission))) return refused('not-found')
    if ((await holdGuest(trx, guest))?.submission !== submission) return refused('not-found')
    const event = await endGuestAccess(trx, desk, { guest, why: 'taken-back' })
    if (event) await appendEvents(trx, [event])
    return done({ guest })
  })
}
