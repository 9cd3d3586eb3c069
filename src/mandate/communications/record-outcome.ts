import { appendEvents } from '#platform/event-log.ts'
import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import { done, type Result } from '../result.ts'
import type { Outcome } from './communication.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { projectLetters } from './project.ts'
import { readInput } from '../read-input.ts'
import { outcomeInput } from './letter-schemas.ts'
import { findLetters, holdLetters, updateOutcome } from './letters.store.server.ts'

/** What became of the matter of a letter: another question than whether it was answered. */
export async function recordOutcome(desk: Desk, input: unknown): Promise<Result<{ outcome: Outcome }>> {
  const read = readInput(outcomeInput, input)
  if (!read.ok) return read
  const letter = await loadLetter(desk, desk.db, read.value.letter, 'record-outcome')
  if (!letter.ok) return letter
  const { id, mandate, slug } = letter.value
  const { outcome, reason = null, was } = read.value
  return inTransaction<Result<{ outcome: Outcome }>>(desk, async (trx) => {
    await holdLetters(trx, [id])
    const { outcome: before } = (await findLetters(trx, [id]))[0]!
    const said = { field: 'outcome', madeFrom: was, stands: before ?? '', becomes: outcome }
    const stale = whyChangedMeanwhile([said])
    if (stale) return stale
    await updateOutcome(trx, id, outcome)
    await projectLetters(trx, [id])
    await appendEvents(trx, [
      happened(desk, 'outcome-recorded', { kind: 'letter', id, mandate }, { letter: slug, before, outcome, reason })
    ])
    return done({ outcome })
  })
}
