import type { Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { shuffled } from '#platform/shuffled.ts'
import type { RetentionDesk } from './desk.ts'
import { listRowsOfDays, orderTables, rewriteRow, touchRow } from './order.store.server.ts'

/**
 * Rows that came on days that are over forget in which order: all are written anew in one transaction, in a random
 * order, so that the place, the transaction and the number of a long value say the same for each. Twice, since a page
 * with room left keeps its own rows at the first writing.
 */
export async function forgetOrder(
  desk: RetentionDesk,
  days: readonly Day[],
  pick?: (below: number) => number
): Promise<Result<{ rows: number }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'commit-arrivals', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    let count = 0
    for (const table of orderTables) {
      const keys = await listRowsOfDays(trx, table, mandate, { days, today })
      for (const key of shuffled(keys, pick)) await rewriteRow(trx, table, key)
      for (const key of shuffled(keys, pick)) await touchRow(trx, table, key)
      count += keys.length
    }
    return done({ rows: count })
  })
}
