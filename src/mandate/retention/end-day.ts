import { addDays, type Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { listUncommittedDays } from './arrivals.store.server.ts'
import { commitArrivals } from './commit-arrivals.ts'
import type { RetentionDesk } from './desk.ts'
import { forgetOrder } from './forget-order.ts'

/**
 * After midnight: the order of what came is forgotten, then what came is committed. In this order, so that a day that
 * was not finished is known by not being committed. Two days back in any case: a file that was declared before
 * midnight is claimed after it.
 */
export async function endDay(
  desk: RetentionDesk,
  pick?: (below: number) => number
): Promise<Result<{ days: Day[]; rows: number }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'commit-arrivals', { mandate })) return refused('not-allowed')
  const waiting = await inOffice(db, mandate, (trx) => listUncommittedDays(trx, mandate, today))
  const forgotten = await forgetOrder(desk, [...new Set([...waiting, addDays(today, -2), addDays(today, -1)])], pick)
  if (!forgotten.ok) return forgotten
  const committed = await commitArrivals(desk)
  return committed.ok ? done({ ...committed.value, ...forgotten.value }) : committed
}
