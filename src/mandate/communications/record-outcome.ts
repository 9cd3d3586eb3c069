import { appendEvents } from '#platform/event-log.ts'
import { done, refused, type Result } from '../result.ts'
import type { Outcome } from './communication.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { projectLetters } from './project.ts'
import { readInput } from '../read-input.ts'
import { outcomeInput } from './letter-schemas.ts'
import { mayWriteReleased } from './project-released.server.ts'
import { findLetters, holdLetters, updateOutcome } from './letters.store.server.ts'

/** What became of the matter of a letter: another question than whether it was answered. */
export async function recordOutcome(desk: Desk, input: unknown): Promise<Result<{ outcome: Outcome }>> {
  const read = readInput(outcomeInput, input)
  if (!read.ok) return read
  const letter = await loadLetter(desk, desk.db, read.value.letter, 'record-outcome')
  if (!letter.ok) return letter
  const { id, mandate, slug, outcome: before } = letter.value
  const { outcome, reason = null } = read.value
  return inTransaction<Result<{ outcome: Outcome }>>(desk, async (trx) => {
    await holdLetters(trx, [id])
    const { publication } = (await findLetters(trx, [id]))[0]!
    const isOnItsWay = publication === 'scheduled' || publication === 'public'
    // The public would read it at once: the role of the office, which is one person, may not write that.
    if (isOnItsWay && !(await mayWriteReleased(trx))) return refused('outcome-of-public-letter', 'letter')
    await updateOutcome(trx, id, outcome)
    await projectLetters(trx, [id])
    await appendEvents(trx, [
      happened(desk, 'outcome-recorded', { kind: 'letter', id, mandate }, { letter: slug, before, outcome, reason })
    ])
    return done({ outcome })
  })
}
