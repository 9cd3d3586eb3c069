import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { leaveForSource } from './leave-for-source.ts'
import { closeInput } from './schemas.ts'
import { holdSubmission, updateSubmission } from './submissions.store.server.ts'

/** Closes with an outcome, and tells the source so at the same time where an officer wrote to her. */
export async function closeSubmission(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(closeInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id, outcome, toSource } = read.value
  if (!may(actor, 'close-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdSubmission(trx, id)
    if (!row) return refused('not-found')
    if (row.closedOn) return row.outcome === outcome ? done({ id }) : refused('submission-closed')
    const left = toSource ? await leaveForSource(trx, desk, id, toSource, 'toSource.') : null
    if (left?.ok === false) return left
    await updateSubmission(trx, id, { closed_on: today, outcome })
    await appendEvents(trx, [told(desk, 'submission-closed', id, { outcome }), ...(left ? [left.value] : [])])
    return done({ id })
  })
}
