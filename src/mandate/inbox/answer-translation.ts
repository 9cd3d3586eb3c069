import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { answerTranslationInput } from './schemas.ts'
import { findAsked } from './translations.store.server.ts'
import { insertNote } from './notes.store.server.ts'
import { holdSubmission } from './submissions.store.server.ts'

/** A translator's answer. What was not sealed to her is, for her, not there. */
export async function answerTranslation(desk: InboxDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(answerTranslationInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { asked, id, epoch, body } = read.value
  return inOffice(db, mandate, async (trx) => {
    const found = await findAsked(trx, asked)
    if (!found || !may(actor, 'translate-note', found)) return refused('not-found')
    await holdSubmission(trx, found.submission)
    const { answeredBy } = (await findAsked(trx, asked))!
    if (answeredBy === id) return done({ id })
    if (answeredBy) return refused('already-translated')
    if (!(await holdOpenEpoch(trx, mandate, epoch))) return refused('note-epoch-closed', 'epoch')
    await insertNote(trx, {
      id,
      submission: found.submission,
      officer: actor.id,
      answers: asked,
      on: today,
      epoch,
      body,
      waits: true
    })
    await appendEvents(trx, [told(desk, 'translation-answered', found.submission)])
    return done({ id })
  })
}
