import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { RefusedInside } from '../refused-inside.ts'
import { done, error, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { holdLetters } from './letters.store.server.ts'
import { loadReply } from './load.ts'
import { moveOn } from './move-on.ts'
import { projectReplied } from './project-replied.ts'
import { findReply } from './replies.store.server.ts'
import { saidOfTranslation } from './translation-schemas.ts'
import { findTranslation, writeTranslationWord } from './translations.store.server.ts'

/** The translators were asked, or it needs no translation: then a reply that waited for one waits no more. */
export async function sayTranslation(desk: Desk, input: unknown): Promise<Result<{ reply: string }>> {
  const read = readInput(saidOfTranslation, input)
  if (!read.ok) return read
  const { word, form } = read.value
  const loaded = await loadReply(desk, desk.db, read.value.reply, 'mark-reply')
  if (!loaded.ok) return loaded
  return RefusedInside.answer(() =>
    inTransaction(desk, async (trx) => {
      await holdLetters(trx, loaded.value.letters)
      const reply = (await findReply(trx, loaded.value.id))!
      const { come } = await findTranslation(trx, reply.id)
      if (come.length > 0) throw new RefusedInside([error('translation-is-there', 'reply')])
      const refusal = word === 'not-needed' ? await moveOn(trx, reply, form) : null
      if (refusal) throw new RefusedInside([refusal])
      await writeTranslationWord(trx, { reply: reply.id, word, on: desk.today, by: desk.actor.id })
      await projectReplied(trx, desk, reply.letters, reply.addressees)
      const { id, mandate } = reply
      await appendEvents(trx, [happened(desk, 'translation-said', { kind: 'reply', id, mandate }, { word })])
      return done({ reply: id })
    })
  )
}
