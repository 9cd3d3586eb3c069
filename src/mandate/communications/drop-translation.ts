import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadReply } from './load.ts'
import { droppedTranslation } from './translation-schemas.ts'
import { deleteTranslation } from './translations.store.server.ts'

/** Takes away what an officer put beside the wrong reply, or put there wrongly. What a mission filed stays as it filed it. */
export async function dropTranslation(desk: Desk, input: unknown): Promise<Result<{ reply: string }>> {
  const read = readInput(droppedTranslation, input)
  if (!read.ok) return read
  const loaded = await loadReply(desk, desk.db, read.value.reply, 'mark-reply')
  if (!loaded.ok) return loaded
  const { id, mandate } = loaded.value
  return inTransaction(desk, async (trx) => {
    if (!(await deleteTranslation(trx, id, read.value.translation))) return refused('not-found', 'translation')
    await appendEvents(trx, [happened(desk, 'translation-dropped', { kind: 'reply', id, mandate })])
    return done({ reply: id })
  })
}
