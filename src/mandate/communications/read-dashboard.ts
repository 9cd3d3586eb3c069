import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { weekEnd } from './list-letters.ts'
import {
  countWork,
  countOverdue,
  findDue,
  type DueLine,
  type OverdueOfState,
  type Work
} from './dashboard.store.server.ts'

export interface Dashboard {
  work: Work
  /** State by state, how many letters are overdue, and how far each was pursued. */
  overdue: OverdueOfState[]
  /** What falls due until `until`, the next first. */
  due: DueLine[]
  until: Day
}

/** The clocks of an office at a glance; null for whoever sees only what will be public. */
export async function readDashboard({ db, actor, mandate, today }: Desk): Promise<Result<Dashboard | null>> {
  if (!may(actor, 'see-letter', { mandate, signatories: [mandate] })) return done(null)
  const until = weekEnd(today)
  return done({
    work: await countWork(db, mandate, today),
    overdue: await countOverdue(db, today),
    due: await findDue(db, today),
    until
  })
}
