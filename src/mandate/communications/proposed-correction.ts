import { done, refused, type Result } from '../result.ts'
import { decideCorrection, type Correction } from './decide-correction.ts'
import { differences, type Difference } from './correction.ts'
import type { Desk } from './desk.ts'
import { fingerprintOfProposal } from './proposal.ts'
import { readInput } from '../read-input.ts'
import { correctionInput } from './correction-schemas.ts'
import { findWaiting, type WaitingCorrection } from './corrections.store.server.ts'
import type { LetterOnRecord } from './letters.store.server.ts'

export interface ProposedCorrection {
  waiting: WaitingCorrection
  correction: Correction
  differences: Difference[]
  /** What the second person names when she agrees. */
  proposal: string
}

/** What waits for a second person, and what it would change: decided anew, since the record may have moved meanwhile. */
export async function readProposedCorrection(desk: Desk, letter: LetterOnRecord): Promise<Result<ProposedCorrection>> {
  const waiting = await findWaiting(desk.db, letter.id)
  if (!waiting) return refused('no-correction-waiting', 'letter', { value: letter.slug })
  const proposed = readInput(correctionInput, { ...waiting.changes, letter: letter.id, reason: waiting.reason })
  if (!proposed.ok) return proposed
  const correction = await decideCorrection(desk, letter, proposed.value)
  if (!correction.ok) return correction
  const { before, after } = correction.value
  const changed = differences(before, after)
  const proposal = fingerprintOfProposal({ ...waiting, differences: changed })
  return done({ waiting, correction: correction.value, differences: changed, proposal })
}
