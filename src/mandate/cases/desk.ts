import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'

/** Where an officer sits before cases. */
export interface CaseDesk {
  db: Db
  mandate: string
  actor: Actor
  /** The day in Geneva. */
  today: Day
}

// NOTE: kept to the day, as of submissions: the hour of a case would bound the hour at which its source came.
export const told = (
  { mandate, actor, today }: CaseDesk,
  type: EventType,
  subjectId: string,
  payload: object = {}
): NewEvent => ({
  at: new Date(`${today}T00:00:00Z`),
  mandate,
  type,
  subjectKind: 'case',
  subjectId,
  actor: actor.id,
  payload
})
