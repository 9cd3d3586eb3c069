import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'

export interface RetentionDesk {
  db: Db
  mandate: string
  actor: Actor
  /** The day in Geneva. */
  today: Day
}

// NOTE: kept to the day, as all of the inbox is.
export const happened = (
  { mandate, actor, today }: RetentionDesk,
  type: EventType,
  [subjectKind, subjectId]: ['submission' | 'day' | 'epoch', string],
  payload: object = {}
): NewEvent => ({ at: new Date(`${today}T00:00:00Z`), mandate, type, subjectKind, subjectId, actor: actor.id, payload })
