import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { holdLetters } from './letters.store.server.ts'
import { loadReply } from './load.ts'
import { isInOffice } from './machines.ts'
import { findReply } from './replies.store.server.ts'
import { offeredTranslation } from './translation-schemas.ts'
import { writePublicWords } from './translations.store.server.ts'

/**
 * A translation goes to the public with its reply, in the words given here, or stays in the office. It is part of what
 * two people agree to: once the reply is proposed, on its way or public, this is said no more.
 */
export async function offerTranslation(desk: Desk, input: unknown): Promise<Result<{ reply: string }>> {
  const read = readInput(offeredTranslation, input)
  if (!read.ok) return read
  const { translation, publicWords = null } = read.value
  const loaded = await loadReply(desk, desk.db, read.value.reply, 'mark-reply')
  if (!loaded.ok) return loaded
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, loaded.value.letters)
    const { id, mandate, publication } = (await findReply(trx, loaded.value.id))!
    if (!isInOffice(publication)) return refused('release-begun', 'reply')
    if (!(await writePublicWords(trx, { reply: id, id: translation, publicWords })))
      return refused('not-found', 'translation')
    const said = { offered: publicWords !== null }
    await appendEvents(trx, [happened(desk, 'translation-offered', { kind: 'reply', id, mandate }, said)])
    return done({ reply: id })
  })
}
