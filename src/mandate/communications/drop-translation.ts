import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { holdLetters } from './letters.store.server.ts'
import { loadReply } from './load.ts'
import { isInOffice } from './machines.ts'
import { findReply } from './replies.store.server.ts'
import { droppedTranslation } from './translation-schemas.ts'
import { deleteTranslation, findTranslation } from './translations.store.server.ts'

/** Takes away what an officer put beside the wrong reply, or put there wrongly. What a mission filed stays as it filed it. */
export async function dropTranslation(desk: Desk, input: unknown): Promise<Result<{ reply: string }>> {
  const read = readInput(droppedTranslation, input)
  if (!read.ok) return read
  const loaded = await loadReply(desk, desk.db, read.value.reply, 'mark-reply')
  if (!loaded.ok) return loaded
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, loaded.value.letters)
    const { id, mandate, publication } = (await findReply(trx, loaded.value.id))!
    const { come } = await findTranslation(trx, id)
    const isOffered = come.some((one) => one.id === read.value.translation && one.publicWords !== null)
    if (isOffered && !isInOffice(publication)) return refused('release-begun', 'reply')
    if (!(await deleteTranslation(trx, id, read.value.translation))) return refused('not-found', 'translation')
    await appendEvents(trx, [happened(desk, 'translation-dropped', { kind: 'reply', id, mandate })])
    return done({ reply: id })
  })
}
