import { z } from 'zod'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { needed } from './fields.ts'
import { findLetters } from './letters.store.server.ts'
import { loadReply } from './load.ts'
import { readTranslationFile } from './translations.store.server.ts'

const asked = z.strictObject({ reply: needed(100), translation: z.uuid() })

/** The file of a translation, as an officer put it there, for whoever reads the reply as it came. */
export async function openTranslation(desk: Desk, input: unknown): Promise<Result<{ name: string; bytes: Buffer }>> {
  const read = readInput(asked, input)
  if (!read.ok) return refused('not-found', 'file')
  const loaded = await loadReply(desk, desk.db, read.value.reply, 'see-letter')
  if (!loaded.ok) return loaded
  const letters = await findLetters(desk.db, loaded.value.letters)
  const isOpen = letters.some(({ mandate, signatories }) => may(desk.actor, 'see-letter', { mandate, signatories }))
  const found = isOpen ? await readTranslationFile(desk.db, loaded.value.id, read.value.translation) : null
  return found ? done(found) : refused('not-found', 'file')
}
