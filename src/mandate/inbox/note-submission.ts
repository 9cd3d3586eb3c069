import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { claimUploads } from '../intake/claim-uploads.ts'
import { RefusedInside } from '../refused-inside.ts'
import { noteInput } from './schemas.ts'
import { insertNote, isNoteKept } from './notes.store.server.ts'
import { holdSubmission, updateSubmission } from './submissions.store.server.ts'

/** A note for the officers of the mandate, sealed to the epoch; with it a copy of a file that an officer made, or that it was taken into a case. */
export async function noteSubmission(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(noteInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { submission, id, epoch, body, uploads, taken } = read.value
  if (!may(actor, 'note-submission', { mandate })) return refused('not-allowed')
  return RefusedInside.answer(() =>
    inOffice(db, mandate, async (trx) => {
      if (!(await holdSubmission(trx, submission))) return refused('not-found')
      if (await isNoteKept(trx, id)) return done({ id })
      if (!(await holdOpenEpoch(trx, mandate, epoch))) return refused('note-epoch-closed', 'epoch')
      await insertNote(trx, { id, submission, officer: actor.id, on: today, epoch, body })
      const claimed = await claimUploads(trx, submission, uploads)
      if (!claimed.ok) throw new RefusedInside(claimed.errors)
      if (taken) await updateSubmission(trx, submission, { taken_on: today })
      await appendEvents(trx, [told(desk, taken ? 'submission-taken' : 'submission-noted', submission)])
      return done({ id })
    })
  )
}
