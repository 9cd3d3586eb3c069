import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { whyNotClear } from './decisions.ts'
import { hasLooked, insertDecision, isDecided } from './decisions.store.server.ts'
import { told, type InboxDesk } from './desk.ts'
import { keepWords, whyNotKept } from './keep-words.ts'
import { judgeDangerInput } from './schemas.ts'
import { holdSubmission, updateSubmission } from './submissions.store.server.ts'

/**
 * An officer who looked says that somebody is in danger, or that nobody is now: the queue and the pager follow. Whatever
 * she says, a source who adds that danger is near sets the flag again.
 */
export async function judgeDanger(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(judgeDangerInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id, submission, what, reason, words } = read.value
  if (!may(actor, 'judge-danger', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdSubmission(trx, submission)
    if (!row) return refused('not-found')
    if (await isDecided(trx, id, submission)) return done({ id })
    const isSet = what === 'danger-set'
    if (isSet ? row.danger : !row.danger && !row.perhapsDanger) return refused('said-of-danger-already')
    const byHer = await hasLooked(trx, submission, actor.id)
    const fault = 'seen' in read.value ? whyNotClear({ ...row, byHer, seen: read.value.seen }) : null
    if (fault) return refused(fault)
    const unkept = words ? await whyNotKept(trx, desk, words) : null
    if (unkept) return unkept
    await updateSubmission(trx, submission, { danger: isSet, perhaps_danger: false })
    await insertDecision(trx, { id, submission, what, reason, officer: actor.id, on: today })
    if (words) await keepWords(trx, desk, submission, words)
    await appendEvents(trx, [told(desk, what, submission, { reason })])
    return done({ id })
  })
}
