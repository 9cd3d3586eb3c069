import type { Day } from '../calendar.ts'
import type { Hours } from '../intake/notice.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { InboxDesk } from './desk.ts'
import { dangerWaits, listDuty } from './duty.store.server.ts'
import { isHourOfDuty } from './hours-of-duty.ts'

export interface DangerPage {
  day: Day
  officer: string | null
  danger: true
}

/**
 * Asked at each half hour: does danger wait that nobody has read, or something added to it, of today too? It is told again until somebody has
 * read it, for a page that nobody heard would be the last; and so nothing is kept of what was told when. Null outside
 * the hours of duty, and when none waits.
 */
export async function pageDanger(
  { db, mandate, actor, today }: InboxDesk,
  { now, hours }: { now: Date; hours: Hours | null }
): Promise<Result<DangerPage | null>> {
  if (!may(actor, 'page-officer', { mandate })) return refused('not-allowed')
  if (!isHourOfDuty(now, hours) || !(await dangerWaits(db, mandate))) return done(null)
  const [onDuty] = await db.transaction().execute((trx) => listDuty(trx, mandate, today, today))
  return done({ day: today, officer: onDuty?.officer ?? null, danger: true })
}
