import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { leaveForSource } from './leave-for-source.ts'
import { isTellingSettled } from './outcomes.ts'
import { closeInput } from './schemas.ts'
import { isNoteKept } from './notes.store.server.ts'
import { hasReceipt, holdSubmission, updateSubmission } from './submissions.store.server.ts'

/**
 * Closes with an outcome. Its source is told so at the same time (A/HRC/34/52, para. 39), or whoever closes says that
 * she is not; where there is no receipt there is nobody to tell.
 */
export async function closeSubmission(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(closeInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id, outcome, toSource, untold = false } = read.value
  if (!may(actor, 'close-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdSubmission(trx, id)
    if (!row) return refused('not-found')
    if (row.closedOn) {
      // Sent twice is done; but what a colleague closed meanwhile told its source nothing of this.
      const isSame = row.outcome === outcome && (!toSource || (await isNoteKept(trx, toSource.id)))
      return isSame ? done({ id }) : refused('submission-closed')
    }
    const settled = isTellingSettled({ isTold: toSource !== undefined, untold }, await hasReceipt(trx, id, today))
    if (!settled) return refused('tell-or-say-untold', 'toSource')
    const left = toSource ? await leaveForSource(trx, desk, id, toSource, 'toSource.') : null
    if (left?.ok === false) return left
    await updateSubmission(trx, id, { closed_on: today, outcome })
    const closed = told(desk, 'submission-closed', id, { outcome })
    await appendEvents(trx, [closed, ...(left ? [left.value] : [])])
    return done({ id })
  })
}
