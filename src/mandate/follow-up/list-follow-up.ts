import type { Desk } from '../communications/desk.ts'
import type { LetterOnRecord } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import type { FollowUp } from './follow-up.ts'
import { listFurther, type FurtherLetter } from './further.store.server.ts'
import { findOutcome, type OutcomeSaid } from './outcome.store.server.ts'
import { listOf } from './store.server.ts'

export interface Followed {
  steps: FollowUp[]
  /** Further letters that were begun from a follow-up; none for whoever may not open their case. */
  further: FurtherLetter[]
  /** When what became of the matter was last recorded, and by whom, where the log has it. */
  outcome: OutcomeSaid | null
}

/** What followed a letter, for its page in the office; null for whoever does not see it. */
export async function listFollowUp(desk: Desk, { id, mandate }: LetterOnRecord): Promise<Followed | null> {
  if (!may(desk.actor, 'see-follow-up', { mandate })) return null
  const mayOpen = mandate === desk.mandate && may(desk.actor, 'read-case', { mandate })
  return {
    steps: await listOf(desk.db, id),
    further: mayOpen ? await listFurther(desk.db, id) : [],
    outcome: await findOutcome(desk.db, id)
  }
}
