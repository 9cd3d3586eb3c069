import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { FrontDoor } from './desk.ts'
import type { Actor } from '../permissions.ts'
import { deleteChallengesOver } from './challenges.store.server.ts'
import { deleteFailuresOver } from './failures.store.server.ts'
import { deleteSessionsOver } from './sessions.store.server.ts'

/**
 * Of signing in nothing is kept that serves nobody any more: at which hour an officer was last at work, on which device,
 * and what anybody who came by was given to sign.
 */
export async function forgetEnded({
  db,
  now,
  actor
}: Pick<FrontDoor, 'db' | 'now'> & { actor: Actor }): Promise<Result<null>> {
  if (!may(actor, 'run-jobs')) return refused('not-allowed')
  await deleteSessionsOver(db, now)
  await deleteChallengesOver(db, now)
  await deleteFailuresOver(db, now)
  return done(null)
}
