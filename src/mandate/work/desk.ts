import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'

/** Where an officer sits before her own work. */
export interface WorkDesk {
  db: Db
  mandate: string
  actor: Actor
  /** The day in Geneva. */
  today: Day
}

export type WorkSubject = 'task' | 'request' | 'away' | 'officer'

// NOTE: kept to the day: a task hangs on a submission, perhaps, and its hour would bound the hour at which that came.
export const told = (
  { mandate, actor, today }: WorkDesk,
  type: EventType,
  [subjectKind, subjectId]: [WorkSubject, string],
  payload: object = {}
): NewEvent => ({
  at: new Date(`${today}T00:00:00Z`),
  mandate,
  type,
  subjectKind,
  subjectId,
  actor: actor.id,
  payload
})
