import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { leftAloneUpTo } from './attention.ts'
import type { InboxDesk } from './desk.ts'
import { listDuty, whatWaits } from './duty.store.server.ts'

export interface Page {
  day: Day
  /** Who reads today; null when nobody was put on duty. */
  officer: string | null
  unread: boolean
  danger: boolean
  alone: boolean
}

/**
 * What the officer on duty is told in the morning: that something waits, never how much, from whom or since what
 * hour. It speaks of what had come before today alone. Null when nothing waits.
 */
export async function pageOfficer({ db, mandate, actor, today }: InboxDesk): Promise<Result<Page | null>> {
  if (!may(actor, 'page-officer', { mandate })) return refused('not-allowed')
  const waits = await whatWaits(db, mandate, today, leftAloneUpTo(today))
  if (!waits.unread && !waits.alone) return done(null)
  const [onDuty] = await db.transaction().execute((trx) => listDuty(trx, mandate, today, today))
  return done({ day: today, officer: onDuty?.officer ?? null, ...waits })
}
