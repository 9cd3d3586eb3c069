import { transact } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { InboxDesk } from './desk.ts'
import { listDuty, whatWaits, type Waits } from './duty.store.server.ts'

export interface Page extends Waits {
  day: Day
  /** Who reads today; null when nobody was put on duty. */
  officer: string | null
}

/**
 * What the officer on duty is told in the morning: that something waits, never how much, from whom or since what
 * hour. It speaks of what had come before today alone, and of what was promised. Null when nothing waits.
 */
export async function pageOfficer({ db, mandate, actor, today }: InboxDesk): Promise<Result<Page | null>> {
  if (!may(actor, 'page-officer', { mandate })) return refused('not-allowed')
  const waits = await whatWaits(db, mandate, today)
  if (!Object.values(waits).includes(true)) return done(null)
  const [onDuty] = await transact(db, (trx) => listDuty(trx, mandate, today, today))
  return done({ day: today, officer: onDuty?.officer ?? null, ...waits })
}
