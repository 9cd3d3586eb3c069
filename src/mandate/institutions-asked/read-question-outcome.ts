import type { Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { outcomeInput } from './schemas.ts'
import { findQuestionWord } from './words.store.server.ts'

/** Whether what she signed has gone; refused as the job refused it. */
export async function readQuestionOutcome(desk: Desk, input: unknown): Promise<Result<{ isDone: boolean }>> {
  if (!may(desk.actor, 'see-institutions-asked', { mandate: desk.mandate })) return refused('not-allowed')
  const read = readInput(outcomeInput, input)
  if (!read.ok) return read
  const found = await findQuestionWord(desk.db, read.value.id)
  if (!found || found.mandate !== desk.mandate) return refused('not-found')
  return found.refused ? { ok: false, errors: found.refused } : done({ isDone: found.settledOn !== null })
}
