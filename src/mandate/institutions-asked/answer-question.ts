import { appendEvents } from '#platform/event-log.ts'
import { toldOfCorner } from '../corner/desk.ts'
import type { PartnerDesk } from '../partners/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { readQuestion } from './list-questions.ts'
import { answerInput } from './schemas.ts'
import { holdAsked, insertAnswer, writeOpened } from './store.server.ts'
import { whyNoAnswer } from './why-no-answer.ts'

/** An institution answers what it was asked, or corrects what it answered until an officer has read it. */
export async function answerQuestion(desk: PartnerDesk, input: unknown): Promise<Result<{ number: number }>> {
  const read = readInput(answerInput, input)
  if (!read.ok) return read
  const { question, seen, ...said } = read.value
  const own = await readQuestion(desk, question)
  if (!own.ok) return own
  return inOffice(desk.office, desk.mandate, async (trx) => {
    const asked = await holdAsked(trx, question)
    if (!asked || asked.account !== desk.account) return refused('not-found', 'question')
    const number = seen + 1
    const last = asked.answers.at(-1)
    // The very form, sent twice.
    if (last?.number === number && asked.stands === 'answered' && isSame(last, said)) return done({ number })
    const refusal = whyNoAnswer({ ...asked, answers: asked.answers.length }, seen)
    if (refusal) return refused(refusal, 'question')
    await insertAnswer(trx, { ...said, asked: question, number, on: desk.today, diplomat: desk.by.diplomat, by: null })
    // Who answers has read it, by whichever door.
    await writeOpened(trx, question, desk.today)
    await appendEvents(trx, [
      toldOfCorner(desk, 'institution-answered', { kind: 'partner', id: desk.account }, { question, number })
    ])
    return done({ number })
  })
}

interface Said {
  words: string
  lang: string
  steps: readonly string[]
}
const isSame = (a: Said, b: Said) =>
  a.words === b.words && a.lang === b.lang && a.steps.toSorted().join(' ') === b.steps.toSorted().join(' ')
