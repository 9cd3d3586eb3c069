import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { Db } from '#platform/db.ts'
import { deleteMissionSessionsOver } from './sessions.store.server.ts'

/** At which hour somebody of a mission or a partner was last in its corner, and on which device, serves nobody any more. */
export async function forgetEndedSessions({
  db,
  now,
  actor
}: {
  db: Db
  now: Date
  actor: Actor
}): Promise<Result<null>> {
  if (!may(actor, 'run-jobs')) return refused('not-allowed')
  await deleteMissionSessionsOver(db, now)
  return done(null)
}
