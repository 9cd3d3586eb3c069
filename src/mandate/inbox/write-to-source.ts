import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { InboxDesk } from './desk.ts'
import { leaveForSource } from './leave-for-source.ts'
import { writeInput } from './schemas.ts'
import { isNoteKept } from './notes.store.server.ts'
import { holdSubmission } from './submissions.store.server.ts'

/**
 * A stage, a message or a question for the source, signed and sealed to her in the officer's browser; which of
 * them it is, is sealed as well. Beside it the same for the office, sealed to the epoch: nobody here opens hers.
 */
export async function writeToSource(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(writeInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { submission, id, epoch, message, note } = read.value
  if (!may(actor, 'write-to-source', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await holdSubmission(trx, submission))) return refused('not-found')
    if (await isNoteKept(trx, id)) return done({ id })
    const left = await leaveForSource(trx, desk, submission, { id, epoch, message, note })
    if (!left.ok) return left
    await appendEvents(trx, [left.value])
    return done({ id })
  })
}
