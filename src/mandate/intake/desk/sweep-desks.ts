import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { may, type Actor } from '../../permissions.ts'
import { done, refused, type Result } from '../../result.ts'
import { firstKeptMonth, firstUnusedMonth } from './desk-limits.ts'
import { deleteDesksBefore } from './desks.store.server.ts'

/** Desks that nobody has kept anew for two years go, and those that were opened and not kept since, after three months. */
export async function sweepDesks({
  db,
  actor,
  today
}: {
  db: Db
  actor: Actor
  today: Day
}): Promise<Result<{ erased: number }>> {
  if (!may(actor, 'sweep-desks')) return refused('not-allowed')
  return done({ erased: await deleteDesksBefore(db, firstKeptMonth(today), firstUnusedMonth(today)) })
}
