import { transact, type Db } from '#platform/db.ts'
import { projectNewLetters } from '../project.ts'
import { resliceFor, resliceWhenDue } from '../../search/reslice.server.ts'
import { onEach } from '../../import/on-each.ts'
import { holdImport, releaseImport } from '../../import/hold.server.ts'
import { findPending, pendingDays, refreshStatistics } from './store.server.ts'

/**
 * Brings imported letters into the figures, pages and search that are derived from them, on each of these connections a
 * batch at a time. An import ends with it; where an import was killed before that, the next one or the server's own job
 * does it.
 */
export async function projectPending(
  connections: readonly Db[],
  onProgress?: (projected: number) => void
): Promise<number> {
  const [db] = connections as [Db]
  let projected = 0
  const project = async (on: Db, letters: readonly string[]) => {
    await transact(on, (trx) => projectNewLetters(trx, letters))
    projected += letters.length
    onProgress?.(projected)
  }
  const letters = await findPending(db, firstBatch)
  // NOTE: on an empty database PostgreSQL plans as if it stayed empty, and 5,000 letters take minutes.
  if (letters.length === firstBatch) {
    await refreshStatistics(db, 'known')
    await transact(db, (trx) => resliceFor(trx, pendingDays))
  }
  if (letters.length > 0) await project(db, letters)
  if (letters.length === firstBatch) {
    await refreshStatistics(db, 'released')
    const rest = await findPending(db)
    const batches = Array.from({ length: Math.ceil(rest.length / batchSize) }, (_, at) =>
      rest.slice(at * batchSize, (at + 1) * batchSize)
    )
    await onEach(connections, () => batches.shift(), project)
    await refreshStatistics(db, 'released')
  }
  await transact(db, resliceWhenDue)
  return projected
}

/** For a job: an import that is at work does it itself. */
export async function projectPendingUnlessImporting(db: Db): Promise<number> {
  if ((await findPending(db, 1)).length === 0) return 0
  return db.connection().execute(async (connection) => {
    if (!(await holdImport(connection))) return 0
    try {
      return await projectPending([connection, db])
    } finally {
      await releaseImport(connection)
    }
  })
}

const firstBatch = 500
const batchSize = 10_000
