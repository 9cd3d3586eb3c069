import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { assignInput } from './schemas.ts'
import { holdSubmission, updateSubmission } from './submissions.store.server.ts'

/** Puts an officer in charge, or takes the charge from whoever had it. */
export async function assignSubmission(
  desk: InboxDesk,
  input: unknown
): Promise<Result<{ id: string; officer: string | null }>> {
  const read = readInput(assignInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { id, officer } = read.value
  if (!may(actor, 'assign-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdSubmission(trx, id)
    if (!row) return refused('not-found')
    if (row.closedOn) return refused('submission-closed')
    if (officer !== null && !(await isOfficer(trx, officer, mandate, inCharge)))
      return refused('no-such-officer', 'officer')
    if (row.officer === officer) return done({ id, officer })
    await updateSubmission(trx, id, { officer })
    await appendEvents(trx, [told(desk, 'submission-assigned', id, { officer })])
    return done({ id, officer })
  })
}
