import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfQuestion } from './desk.ts'
import { holdQuestion } from './load-asked.ts'
import { recordInput } from './schemas.ts'
import { listEmptied } from './offer.store.server.ts'
import { insertAnswer } from './store.server.ts'
import { whyNoAnswer } from './why-no-answer.ts'

/** What an institution without an account, or for whose account nobody comes in, answered, put on record by an officer. */
export async function recordInstitutionAnswer(desk: Desk, input: unknown): Promise<Result<null>> {
  const read = readInput(recordInput, input)
  if (!read.ok) return read
  const { question, seen, on, ...said } = read.value
  return inTransaction<Result<null>>(desk, async (trx) => {
    const held = await holdQuestion(desk, trx, question, 'ask-institution')
    if (!held.ok) return held
    const { asked, letter } = held.value
    const refusal = whyNoAnswer({ ...asked, answers: asked.answers.length }, seen)
    if (refusal) return refused(refusal, 'question')
    // For whose account nobody comes in any more answers by another way, if at all.
    if (asked.account !== null && (await listEmptied(trx, [asked.account], desk.now)).length === 0)
      return refused('institution-answers-itself', 'question')
    if (on < asked.wentOn!) return refused('before-it-was-asked', 'on', { value: on, last: asked.wentOn! })
    if (on > desk.today) return refused('date-to-come', 'on', { value: on, today: desk.today })
    await insertAnswer(trx, { ...said, asked: question, number: seen + 1, on, diplomat: null, by: desk.actor.id })
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-answered', letter, question, { number: seen + 1 })])
    return done(null)
  })
}
