import type { Context } from '#context'
import { rewriteTables as rewrite } from '#mandate/retention/rewrite-tables.server.ts'
import { clearOwnWal } from '#platform/postgres/clear-own-wal.ts'

/** What was erased, destroyed or put in another order leaves the tables' files and the write-ahead log of our own cluster. */
export async function rewriteTables(context: Context): Promise<void> {
  await rewrite(context.db.owner)
  await clearOwnWal(context.config)
}
