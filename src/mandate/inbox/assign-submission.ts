import { appendEvents } from '#platform/event-log.ts'
import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import { may } from '../permissions.ts'
import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { assignInput } from './schemas.ts'
import { holdSubmission, updateSubmission } from './submissions.store.server.ts'

/** Puts an officer in charge, or takes the charge from whoever had it: not from a colleague who took it meanwhile. */
export async function assignSubmission(
  desk: InboxDesk,
  input: unknown
): Promise<Result<{ id: string; officer: string | null }>> {
  const read = readInput(assignInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { id, officer, was: madeFrom } = read.value
  if (!may(actor, 'assign-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdSubmission(trx, id)
    if (!row) return refused('not-found')
    if (row.closedOn) return refused('submission-closed')
    if (officer !== null && !(await isOfficer(trx, officer, mandate, inCharge)))
      return refused('no-such-officer', 'officer')
    if (row.officer === officer) return done({ id, officer })
    const stale = whyChangedMeanwhile([
      { field: 'officer', madeFrom, stands: row.officer ?? '', becomes: officer ?? '' }
    ])
    if (stale) return stale
    await updateSubmission(trx, id, { officer })
    await appendEvents(trx, [told(desk, 'submission-assigned', id, { officer })])
    return done({ id, officer })
  })
}
