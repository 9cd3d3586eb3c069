import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfQuestion } from './desk.ts'
import { holdQuestion } from './load-asked.ts'
import { markReadInput } from './schemas.ts'
import { writeRead } from './store.server.ts'
import { whyNoAnswer } from './why-no-answer.ts'

/** An officer has read what came back, as it stood when she saw it: from now on it is corrected no more. */
export async function markAnswerRead(desk: Desk, input: unknown): Promise<Result<null>> {
  const read = readInput(markReadInput, input)
  if (!read.ok) return read
  const { question, seen } = read.value
  return inTransaction<Result<null>>(desk, async (trx) => {
    const held = await holdQuestion(desk, trx, question, 'ask-institution')
    if (!held.ok) return held
    const { asked, letter } = held.value
    if (asked.answers.length === 0) return refused('question-not-answered', 'question')
    const refusal = whyNoAnswer({ ...asked, answers: asked.answers.length }, seen)
    if (refusal) return refused(refusal, 'question')
    await writeRead(trx, question, { by: desk.actor.id, on: desk.today })
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-answer-read', letter, question)])
    return done(null)
  })
}
