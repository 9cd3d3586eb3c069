import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfQuestion } from './desk.ts'
import { holdQuestion } from './load-asked.ts'
import { takeBackInput } from './schemas.ts'
import { writeTakenBack } from './store.server.ts'

/** A question that nobody has answered is taken back: its institution reads that it was, and no more. */
export async function takeBackQuestion(desk: Desk, input: unknown): Promise<Result<null>> {
  const read = readInput(takeBackInput, input)
  if (!read.ok) return read
  const { question } = read.value
  return inTransaction<Result<null>>(desk, async (trx) => {
    const held = await holdQuestion(desk, trx, question, 'ask-institution')
    if (!held.ok) return held
    const { asked, letter } = held.value
    if (asked.stands === 'taken-back') return refused('question-taken-back', 'question')
    if (asked.stands === 'answered' || asked.stands === 'read') return refused('question-answered', 'question')
    await writeTakenBack(trx, question, { by: desk.actor.id, on: desk.today, why: null })
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-question-taken-back', letter, question)])
    return done(null)
  })
}
