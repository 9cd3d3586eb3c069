import { appendEvents } from '#platform/event-log.ts'
import { done, refused, type Result } from '../result.ts'
import { isMoreThanAcknowledgement, type Character } from './character.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadReply } from './load.ts'
import { projectLetters } from './project.ts'
import { readInput } from '../read-input.ts'
import { overrideInput } from './reply-schemas.ts'
import { holdLetters } from './letters.store.server.ts'
import { writeOverride } from './marks.store.server.ts'

/** The Rapporteur's own judgement of a substantive reply, with its reason, in place of the derived one. */
export async function overrideCharacter(desk: Desk, input: unknown): Promise<Result<{ character: Character }>> {
  const read = readInput(overrideInput, input)
  if (!read.ok) return read
  const { character, reason } = read.value
  const reply = await loadReply(desk, desk.db, read.value.reply, 'override-character')
  if (!reply.ok) return reply
  if (!isMoreThanAcknowledgement(reply.value.form))
    return refused('override-of-form', 'character', { form: reply.value.form })
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, reply.value.letters)
    await writeOverride(trx, { reply: reply.value.id, character, reason, by: desk.actor.id, on: desk.today })
    await projectLetters(trx, reply.value.letters)
    await appendEvents(trx, [
      happened(
        desk,
        'character-overridden',
        { kind: 'reply', id: reply.value.id, mandate: reply.value.mandate },
        { character }
      )
    ])
    return done({ character })
  })
}
