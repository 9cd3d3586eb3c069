import type { Context } from '#context'
import { findImpossibleStates } from '#mandate/communications/find-impossible-states.server.ts'

/** Says loudly what should never be; mends nothing. */
export async function detectImpossibleStates({ db, log }: Context): Promise<void> {
  for (const { says, count } of await findImpossibleStates(db.jobs)) log.error({ count }, `impossible: ${says}`)
}
