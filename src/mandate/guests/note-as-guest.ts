import { appendEvents } from '#platform/event-log.ts'
import { told, type InboxDesk } from '../inbox/desk.ts'
import { insertNote, isNoteKept } from '../inbox/notes.store.server.ts'
import { holdSubmission } from '../inbox/submissions.store.server.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { countNotesOn, findGuest, holdGuest } from './guests.store.server.ts'
import { guestNoteInput } from './schemas.ts'

/** Of one guest: her notes lie in the office's matter, and are nobody's to clear away. */
const mostNotesOfDay = 50

/** A guest's word to the office about her one matter: it stands among its notes, as hers. */
export async function noteAsGuest(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(guestNoteInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id, epoch, body } = read.value
  return inOffice(db, mandate, async (trx) => {
    const found = await findGuest(trx, actor.id)
    if (!found || !may(actor, 'note-shared', { mandate, guests: [found.officer] })) return refused('not-found')
    // NOTE: the matter first, then the guest, as whoever takes her out holds them.
    await holdSubmission(trx, found.submission)
    const bound = await holdGuest(trx, actor.id)
    if (!bound || bound.endedOn) return refused('not-found')
    if (await isNoteKept(trx, id)) return done({ id })
    if ((await countNotesOn(trx, actor.id, today)) >= mostNotesOfDay) return refused('too-many-notes')
    if (!(await holdOpenEpoch(trx, mandate, epoch))) return refused('note-epoch-closed', 'epoch')
    await insertNote(trx, {
      id,
      submission: bound.submission,
      officer: actor.id,
      on: today,
      epoch,
      body,
      waits: true
    })
    await appendEvents(trx, [told(desk, 'guest-noted', bound.submission)])
    return done({ id })
  })
}
