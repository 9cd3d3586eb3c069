import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'

/** Where an officer sits before what defenders sent in. */
export interface InboxDesk {
  db: Db
  mandate: string
  actor: Actor
  /** The day in Geneva. */
  today: Day
}

// NOTE: kept to the day: the hour at which something was read would bound the hour at which it came.
export const told = (
  { mandate, actor, today }: InboxDesk,
  type: EventType,
  subjectId: string,
  payload: object = {}
): NewEvent => ({
  at: new Date(`${today}T00:00:00Z`),
  mandate,
  type,
  subjectKind: type === 'duty-set' ? 'duty' : 'submission',
  subjectId,
  actor: actor.id,
  payload
})
