import type { Day } from '../calendar.ts'
import type { Db } from '#platform/db.ts'
import type { DraftText } from '../drafts/draft-text.ts'
import { findSentText, type SentText } from './clearance.store.server.ts'
import { readDraft } from './draft-schema.ts'

export interface AsSent extends Omit<SentText, 'body'> {
  text: DraftText
  dueOn: Day | null
}

/** What a letter said, word for word; null where it came on record otherwise. Whoever asks has been let to the letter. */
export async function readSentText(db: Db, letter: string): Promise<AsSent | null> {
  const found = await findSentText(db, letter)
  if (!found) return null
  const { body, ...beside } = found
  const read = readDraft(body)
  if (!read.ok) throw new Error(`the text of letter ${letter} is no draft any more`)
  return { ...beside, text: read.value }
}
