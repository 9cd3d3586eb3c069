import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { Mark } from './character.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadReply } from './load.ts'
import { placeMarks } from './place-marks.ts'
import { projectReplied } from './project-replied.ts'
import { readingOf } from './reading.ts'
import { settlementInput } from './reply-schemas.ts'
import { holdLetters } from './letters.store.server.ts'
import { findReply } from './replies.store.server.ts'
import { writeSettled } from './marks.store.server.ts'

/** Two readers marked an answer differently: which mark counts, and why. Said again, the later word stands. */
export async function settleMark(desk: Desk, input: unknown): Promise<Result<{ mark: Mark }>> {
  const read = readInput(settlementInput, input)
  if (!read.ok) return read
  const { reply: id, words, ...said } = read.value
  const loaded = await loadReply(desk, desk.db, id, 'mark-reply')
  if (!loaded.ok) return loaded
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, loaded.value.letters)
    const reply = (await findReply(trx, loaded.value.id))!
    const placed = placeMarks(reply, [{ ...said, rationale: undefined }])
    if (!placed.ok) return placed
    const { question, mark } = placed.value[0]!
    const stands = readingOf(reply.marks, reply.settled).marks.find((one) => one.question === question)?.stands
    if (stands !== 'differ' && stands !== 'settled')
      return refused('nothing-to-settle', 'question', { value: said.question })
    await writeSettled(trx, reply.id, { question, mark, words, by: desk.actor.id, on: desk.today })
    await projectReplied(trx, desk, reply.letters, reply.addressees)
    await appendEvents(trx, [
      happened(
        desk,
        'marks-settled',
        { kind: 'reply', id: reply.id, mandate: reply.mandate },
        { question: said.question, mark }
      )
    ])
    return done({ mark })
  })
}
