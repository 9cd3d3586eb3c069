import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { Day } from '../calendar.ts'
import { commitLeaves, listUncommittedDays } from './arrivals.store.server.ts'
import { happened, type RetentionDesk } from './desk.ts'

/**
 * What arrived on a day goes into the log as one set once that day is over in Geneva: leaves in the order of their
 * hashes, which is the order of nothing. One event for each mandate and day.
 */
export async function commitArrivals(desk: RetentionDesk): Promise<Result<{ days: Day[] }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'commit-arrivals', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const days = await listUncommittedDays(trx, mandate, today)
    const events = []
    for (const day of days) {
      const leaves = await commitLeaves(trx, mandate, day, today)
      events.push(
        happened(desk, 'submissions-received', ['day', day], { leaves: leaves.map((leaf) => leaf.toString('hex')) })
      )
    }
    await appendEvents(trx, events)
    return done({ days })
  })
}
