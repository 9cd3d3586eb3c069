import type { Context } from '#context'
import { findImpossibleStates } from '#mandate/communications/find-impossible-states.server.ts'
import { findNamesNotLookedAt, findNotReleased } from '#mandate/registers/find-impossible-states.server.ts'
import { findImpossibleKeeping } from '#mandate/retention/find-impossible-states.server.ts'
import { makePlaces } from '#platform/files/places.ts'

/** Says loudly what should never be; mends nothing. */
export async function detectImpossibleStates({ db, config, log, today }: Context): Promise<void> {
  const found = [
    ...(await findImpossibleStates(db.jobs)),
    ...(await findNamesNotLookedAt(db.jobs, today())),
    ...(await findNotReleased(db.jobs)),
    ...(await findImpossibleKeeping(db.jobs, await makePlaces(config.dataFolder)))
  ]
  for (const { says, count } of found) log.error({ count }, `impossible: ${says}`)
}
