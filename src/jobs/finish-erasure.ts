import type { Context } from '#context'
import { rewriteTables } from '#mandate/retention/rewrite-tables.server.ts'
import { clearOwnWal } from '#platform/postgres/clear-own-wal.ts'
import { sweepFiles } from './sweep-files.ts'

/** What is erased leaves the disk: the files of its uploads, the tables' files, the write-ahead log of our own cluster. */
export async function finishErasure(context: Context): Promise<void> {
  await sweepFiles(context)
  await rewriteTables(context.db.owner)
  await clearOwnWal(context.config)
}
