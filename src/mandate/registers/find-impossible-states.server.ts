import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { countAllLate } from './names.store.server.ts'
import { countNotReleased } from './store.server.ts'

/** What no verb forbids and nobody should find: entries for which nobody looks at a name, though that is theirs to do. */
export async function findNamesNotLookedAt(db: Db, today: Day): Promise<{ says: string; count: number }[]> {
  const count = await countAllLate(db, today)
  return count > 0
    ? [{ says: 'an entry that may name somebody waits longer for a look than register-policies.csv says', count }]
    : []
}

/** What the job `release-entry` did not get done, whether it fails or was lost. */
export async function findNotReleased(db: Db): Promise<{ says: string; count: number }[]> {
  const { notIn, notOut } = await countNotReleased(db)
  return [
    { says: 'an entry was let through and does not stand in its register (job release-entry)', count: notIn },
    { says: 'an entry was withdrawn and still stands in its register (job release-entry)', count: notOut }
  ].filter(({ count }) => count > 0)
}
