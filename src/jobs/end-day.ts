import type { Context } from '#context'
import { endDay as end } from '#mandate/retention/end-day.ts'
import { rewriteTables } from '#mandate/retention/rewrite-tables.server.ts'
import { clearOwnWal } from '#platform/postgres/clear-own-wal.ts'
import { atEachOffice } from './at-desk.ts'

/** What came is in the log as one set, and in the database in no order. */
export async function endDay(context: Context): Promise<void> {
  let rows = 0
  await atEachOffice(context, async (desk) => {
    const result = await end(desk)
    if (result.ok) rows += result.value.rows
  })
  if (rows === 0) return
  await rewriteTables(context.db.owner)
  await clearOwnWal(context.config)
}
