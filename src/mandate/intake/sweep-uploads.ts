import { transact, type Db } from '#platform/db.ts'
import type { FilePlaces } from '#platform/files/places.ts'
import { sweepFiles, type Swept } from '#platform/files/sweep-files.ts'
import { addDays, type Day } from '../calendar.ts'
import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { unclaimedDays } from './upload-limits.ts'
import { deleteUnclaimed, listParts, listUploads } from './uploads.store.server.ts'

/** What no submission has claimed within a week goes, and so does every file of which there is no record any more. */
export async function sweepUploads(
  { db, actor, today }: { db: Db; actor: Actor; today: Day },
  places: FilePlaces,
  pick?: (below: number) => number
): Promise<Result<Swept & { unclaimed: number }>> {
  if (!may(actor, 'sweep-files')) return refused('not-allowed')
  const before = addDays(today, -unclaimedDays)
  const unclaimed = await transact(db, (trx) => deleteUnclaimed(trx, before))
  const onRecord = async () => {
    const [uploads, parts] = await Promise.all([listUploads(db), listParts(db)])
    return {
      uploads: uploads.map((row) => ({ id: row.id, receivedOn: row.received_on, claimed: row.submission !== null })),
      parts
    }
  }
  const swept = await sweepFiles(places, onRecord, { today, pick })
  return done({ ...swept, unclaimed })
}
