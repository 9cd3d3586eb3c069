import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'
import type { Where } from './check-way.ts'
import { peopleEvent } from './people-event.ts'

/** Where somebody stands who has not said yet who she is. */
export interface FrontDoor {
  db: Db
  mandate: string
  now: Date
  /** The day in Geneva. */
  today: Day
  where: Where
}

/** Where an officer sits who is signed in. */
export interface OfficeDesk extends FrontDoor {
  actor: Actor
  session: { id: string; way: string; createdAt: Date }
}

export const told = (
  { actor, mandate, now }: OfficeDesk,
  type: EventType,
  subject: string,
  payload: object = {}
): NewEvent => peopleEvent(type, subject, actor.id, mandate, now, payload)
