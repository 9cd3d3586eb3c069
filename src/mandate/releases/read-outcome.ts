import type { Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { outcomeAsked } from './schemas.ts'
import { findWord } from './words.server.ts'

export interface WordOutcome {
  isDone: boolean
}

/** What became of what she signed; refused as the job refused it. */
export async function readOutcome(desk: Desk, input: unknown): Promise<Result<WordOutcome>> {
  const read = readInput(outcomeAsked, input)
  if (!read.ok) return read
  const found = await findWord(desk.db, read.value.id)
  if (!found) return refused('not-found')
  return found.refused ? { ok: false, errors: found.refused } : done({ isDone: found.settledOn !== null })
}
