import type { Context } from '#context'
import { endDay as end } from '#mandate/retention/end-day.ts'
import { rewriteTables } from '#mandate/retention/rewrite-tables.server.ts'
import { clearOwnWal } from '#platform/postgres/clear-own-wal.ts'
import { systemDesk } from './at-desk.ts'

/** What came is in the log as one set, and in the database in no order. */
export async function endDay(context: Context): Promise<void> {
  const result = await end(systemDesk(context))
  if (!result.ok || result.value.rows === 0) return
  await rewriteTables(context.db.owner)
  await clearOwnWal(context.config)
}
