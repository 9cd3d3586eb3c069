import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'
import { toldToTheDay } from '../told-to-the-day.ts'

/** Where an officer sits before what defenders sent in. */
export interface InboxDesk {
  db: Db
  mandate: string
  actor: Actor
  /** The day in Geneva. */
  today: Day
}

export const told = (desk: InboxDesk, type: EventType, subjectId: string, payload: object = {}): NewEvent =>
  toldToTheDay(desk, type, [type === 'duty-set' ? 'duty' : 'submission', subjectId], payload)
