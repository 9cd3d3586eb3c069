import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { isTrusted } from '../people/is-trusted.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { askTranslationInput } from './schemas.ts'
import { insertNote, isNoteKept } from './notes.store.server.ts'
import { holdSubmission } from './submissions.store.server.ts'

/** What a translator is to put into another language, sealed to her: she sees this and nothing else of it. */
export async function askTranslation(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(askTranslationInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { submission, id, translator, epoch, body } = read.value
  if (!may(actor, 'ask-translation', { mandate })) return refused('not-allowed')
  const isConfirmed = await isTrusted(db, mandate, translator)
  return inOffice(db, mandate, async (trx) => {
    if (!(await holdSubmission(trx, submission))) return refused('not-found')
    if (!isConfirmed || !(await isOfficer(trx, translator, mandate, ['translator'])))
      return refused('no-such-translator', 'translator')
    if (await isNoteKept(trx, id)) return done({ id })
    if (!(await holdOpenEpoch(trx, mandate, epoch))) return refused('note-epoch-closed', 'epoch')
    await insertNote(trx, { id, submission, officer: actor.id, forOfficer: translator, on: today, epoch, body })
    await appendEvents(trx, [told(desk, 'translation-asked', submission, { translator })])
    return done({ id })
  })
}
