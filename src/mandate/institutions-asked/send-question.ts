import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { addDays } from '../calendar.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { findLetters, holdLetters } from '../communications/letters.store.server.ts'
import { worksFor } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfQuestion } from './desk.ts'
import { findToSend, holdToSend } from './sending.store.server.ts'
import { daysToAnswer, writeWent } from './store.server.ts'
import { tellInstitution } from './tell-institution.ts'
import { whyNotSent } from './why-not-sent.ts'
import { findQuestionWord, settleQuestionWord } from './words.store.server.ts'

/**
 * Lets a question go that officers signed, once: by the one role that may write that it has gone. What the office's role
 * wrote is not believed: signatures, letter, institution, names and consents are looked at here, as they stand now. What
 * does not hold does not go, and the reason stands with the word.
 */
export async function sendQuestion(desk: Desk, id: string): Promise<Result<{ mandate: string; refused: string[] }>> {
  if (!may(desk.actor, 'send-question')) return refused('not-allowed')
  return inTransaction<Result<{ mandate: string; refused: string[] }>>(desk, async (trx) => {
    const found = await findQuestionWord(trx, id)
    if (!found) return refused('not-found')
    const { mandate } = found
    const before = await findToSend(trx, found.asked)
    if (!before) return refused('not-found')
    await holdLetters(trx, [before.letter])
    const asked = (await holdToSend(trx, before.id))!
    const letter = (await findLetters(trx, [before.letter])).at(0)
    const stored = (await findQuestionWord(trx, id))!
    // About a letter that is not public the first word alone lets nothing go: it waits for the second.
    if (!letter || stored.settledOn !== null || (stored.act === 'ask' && !asked.wasPublic))
      return done({ mandate, refused: [] })
    await worksFor(trx, mandate)
    const checked = await whyNotSent(trx, { stored, asked, letter })
    const at = { ...desk, mandate }
    await settleQuestionWord(trx, id, desk.today, checked.ok ? null : checked.errors)
    if (!checked.ok) {
      await appendEvents(trx, [toldOfQuestion(at, 'institution-question-stopped', letter, asked.id)])
      return done({ mandate, refused: checked.errors.map(({ code }) => code) })
    }
    await goes(trx, at, { asked: asked.id, agreed: checked.value.agreed, address: asked.address })
    await appendEvents(trx, [toldOfQuestion(at, 'institution-question-sent', letter, asked.id)])
    return done({ mandate, refused: [] })
  })
}

async function goes(
  trx: Trx,
  desk: Desk,
  { asked, agreed, address }: { asked: string; agreed: string | null; address: string | null }
): Promise<void> {
  await writeWent(trx, asked, { agreed, on: desk.today, due: addDays(desk.today, await daysToAnswer(trx)) })
  if (address !== null) await tellInstitution(trx, desk, { asked, kind: 'notice', address })
}
