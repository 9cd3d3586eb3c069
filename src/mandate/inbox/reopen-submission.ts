import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { insertDecision, isDecided } from './decisions.store.server.ts'
import { told, type InboxDesk } from './desk.ts'
import { keepWords, whyNotKept } from './keep-words.ts'
import { leaveForSource } from './leave-for-source.ts'
import { reopenInput } from './schemas.ts'
import { holdSubmission, updateSubmission } from './submissions.store.server.ts'

/**
 * What was closed is in work again, for a reason and in the hands in which it was; how long it is kept is counted anew
 * from the day on which it is closed again. The source is told at the same time where an officer wrote to her.
 */
export async function reopenSubmission(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(reopenInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id, submission, reason, toSource, words } = read.value
  if (!may(actor, 'reopen-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdSubmission(trx, submission)
    if (!row) return refused('not-found')
    if (await isDecided(trx, id, submission)) return done({ id })
    if (!row.closedOn) return refused('not-closed')
    const unkept = words ? await whyNotKept(trx, desk, words) : null
    if (unkept) return unkept
    const left = toSource ? await leaveForSource(trx, desk, submission, toSource, 'toSource.') : null
    if (left?.ok === false) return left
    await updateSubmission(trx, submission, { closed_on: null, outcome: null })
    await insertDecision(trx, { id, submission, what: 'reopened', reason, officer: actor.id, on: today })
    if (words) await keepWords(trx, desk, submission, words)
    const reopened = told(desk, 'submission-reopened', submission, { reason, was: row.outcome })
    await appendEvents(trx, [reopened, ...(left ? [left.value] : [])])
    return done({ id })
  })
}
