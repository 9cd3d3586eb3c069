import { transact } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Hours } from '../intake/notice.ts'
import { tipPresses } from '../laws/desk/waiting.store.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { InboxDesk } from './desk.ts'
import { dangerWaits, listDuty } from './duty.store.server.ts'
import { isHourOfDuty } from './hours-of-duty.ts'

export interface DangerPage {
  day: Day
  officer: string | null
  /** False where it is the tip of a bill alone that presses. */
  danger: boolean
}

/**
 * Asked at each half hour: does danger wait that nobody has read, or something added to it, of today too? Or the tip of a
 * bill that can be spoken about for days alone (A/HRC/34/52, para. 51), and that nobody has looked at? It is told again until somebody has
 * read it, for a page that nobody heard would be the last; and so nothing is kept of what was told when. Null outside
 * the hours of duty, and when none waits.
 */
export async function pageDanger(
  { db, mandate, actor, today }: InboxDesk,
  { now, hours }: { now: Date; hours: Hours | null }
): Promise<Result<DangerPage | null>> {
  if (!may(actor, 'page-officer', { mandate })) return refused('not-allowed')
  if (!isHourOfDuty(now, hours)) return done(null)
  const danger = await dangerWaits(db, mandate)
  if (!danger && !(await tipPresses(db, mandate, today))) return done(null)
  const [onDuty] = await transact(db, (trx) => listDuty(trx, mandate, today, today))
  return done({ day: today, officer: onDuty?.officer ?? null, danger })
}
