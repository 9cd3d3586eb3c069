import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { loadReply } from './load.ts'
import { projectReplied } from './project-replied.ts'
import { needed } from './fields.ts'
import { holdLetters } from './letters.store.server.ts'
import { findReply, untieFromLetters } from './replies.store.server.ts'

const takeBackInput = z.strictObject({ reply: needed(60), reason: needed(2000) })

/**
 * A reply that was put to the wrong letters answers none any more: their clocks run as if it had not been there. It
 * stays on record, without a letter. What is on its way to the public, or there, is taken back from there first.
 */
export async function takeBackReply(
  desk: Desk,
  input: unknown,
  also: Also<null> = nothingElse
): Promise<Result<{ id: string }>> {
  const read = readInput(takeBackInput, input)
  if (!read.ok) return read
  const { reply: id, reason } = read.value
  const loaded = await loadReply(desk, desk.db, id, 'record-reply')
  if (!loaded.ok) return loaded
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, loaded.value.letters)
    const { letters, addressees, publication, mandate } = (await findReply(trx, id))!
    if (letters.length === 0) return refused('reply-not-found', 'reply', { value: id })
    if (publication !== 'withheld') return refused('reply-goes-public', 'reply')
    await untieFromLetters(trx, id, desk.today, reason)
    await projectReplied(trx, desk, letters, addressees)
    await also(trx, null)
    await appendEvents(trx, [happened(desk, 'reply-taken-back', { kind: 'reply', id, mandate }, { letters })])
    return done({ id })
  })
}
