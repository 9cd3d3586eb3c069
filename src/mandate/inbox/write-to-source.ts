import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { writeInput } from './schemas.ts'
import { insertNote, insertToSource, isNoteKept } from './sealed.store.server.ts'
import { hasReceipt, holdSubmission } from './submissions.store.server.ts'

/**
 * A stage, a message or a question for the source, signed and sealed to her in the officer's browser; which of
 * them it is, is sealed as well. Beside it the same for the office, sealed to the epoch: nobody here opens hers.
 */
export async function writeToSource(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(writeInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { submission, id, epoch, message, note } = read.value
  if (!may(actor, 'write-to-source', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await holdSubmission(trx, submission))) return refused('not-found')
    if (await isNoteKept(trx, id)) return done({ id })
    if (!(await hasReceipt(trx, submission, today))) return refused('no-receipt')
    if (!(await holdOpenEpoch(trx, mandate, epoch))) return refused('note-epoch-closed', 'epoch')
    await insertToSource(trx, id, submission, today, message)
    await insertNote(trx, { id, submission, officer: actor.id, on: today, epoch, body: note })
    await appendEvents(trx, [told(desk, 'source-written-to', submission)])
    return done({ id })
  })
}
