import { Buffer } from 'node:buffer'
import { appendEvents } from '#platform/event-log.ts'
import { isDocumentTaken } from '#platform/files/content/documents-taken.ts'
import { readInput } from '../read-input.ts'
import { RefusedInside } from '../refused-inside.ts'
import { done, refused, type Result } from '../result.ts'
import { isKnownLanguage } from './codes.store.server.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { holdLetters } from './letters.store.server.ts'
import { loadReply } from './load.ts'
import { moveOn } from './move-on.ts'
import { projectReplied } from './project-replied.ts'
import { findReply } from './replies.store.server.ts'
import { addedTranslation, mostOfTranslation } from './translation-schemas.ts'
import { insertTranslation } from './translations.store.server.ts'

/**
 * Puts a translation beside a reply, in words or as a file, with who made it. A reply that waited for it is what the
 * officer says that it is, in the same step. It stays in the office: what is released is the reply.
 */
export async function addTranslation(desk: Desk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(addedTranslation, input)
  if (!read.ok) return read
  const { language, madeBy, words = null, form } = read.value
  const file = read.value.file
    ? { name: read.value.file.name, bytes: Buffer.from(read.value.file.base64, 'base64url') }
    : null
  if ((words === null) === (file === null)) return refused('translation-words-or-file', 'words')
  if (file && file.bytes.length === 0) return refused('file-is-empty', 'file', { value: file.name })
  if (file && file.bytes.length > mostOfTranslation)
    return refused('documents-too-large', 'file', { most: mostOfTranslation / 1_000_000 })
  if (file && !isDocumentTaken(file.name, file.bytes)) return refused('file-not-taken', 'file', { value: file.name })
  if (!(await isKnownLanguage(desk.db, language))) return refused('unknown-language', 'language', { value: language })
  const loaded = await loadReply(desk, desk.db, read.value.reply, 'mark-reply')
  if (!loaded.ok) return loaded
  return RefusedInside.answer(() =>
    inTransaction(desk, async (trx) => {
      await holdLetters(trx, loaded.value.letters)
      const reply = (await findReply(trx, loaded.value.id))!
      const refusal = await moveOn(trx, reply, form)
      if (refusal) throw new RefusedInside([refusal])
      const by = { on: desk.today, by: desk.actor.id }
      const id = await insertTranslation(trx, { reply: reply.id, language, madeBy, words, file, ...by })
      await projectReplied(trx, desk, reply.letters, reply.addressees)
      const subject = { kind: 'reply', id: reply.id, mandate: reply.mandate } as const
      await appendEvents(trx, [happened(desk, 'translation-added', subject, { language, madeBy })])
      return done({ id })
    })
  )
}
