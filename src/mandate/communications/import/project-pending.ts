import { transact, type Db } from '#platform/db.ts'
import { projectLetters } from '../project.ts'
import { resliceFor } from '../../search/reslice.server.ts'
import { holdImport, releaseImport } from '../../import/hold.server.ts'
import { findPending, pendingDays, refreshStatistics } from './store.server.ts'

/**
 * Brings imported letters into the figures, pages and search that are derived from them. An import ends
 * with it; where an import was killed before that, the next one or the server's own job does it.
 */
export async function projectPending(db: Db, onProgress?: (projected: number) => void): Promise<number> {
  let projected = 0
  for (let round = 0; ; round++) {
    const letters = await findPending(db, round === 0 ? firstBatch : batchSize)
    if (letters.length === 0) return projected
    // NOTE: on an empty database PostgreSQL plans as if it stayed empty, and 5,000 letters take minutes.
    if (round === 0 && letters.length === firstBatch) {
      await refreshStatistics(db, 'known')
      await transact(db, (trx) => resliceFor(trx, pendingDays))
    }
    await transact(db, (trx) => projectLetters(trx, letters))
    if (round < 2 && letters.length >= firstBatch) await refreshStatistics(db, 'released')
    projected += letters.length
    onProgress?.(projected)
  }
}

/** For a job: an import that is at work does it itself. */
export async function projectPendingUnlessImporting(db: Db): Promise<number> {
  if ((await findPending(db, 1)).length === 0) return 0
  return db.connection().execute(async (connection) => {
    if (!(await holdImport(connection))) return 0
    try {
      return await projectPending(connection)
    } finally {
      await releaseImport(connection)
    }
  })
}

const firstBatch = 500
const batchSize = 20_000
