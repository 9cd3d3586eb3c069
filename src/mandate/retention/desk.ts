import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'
import { toldToTheDay } from '../told-to-the-day.ts'

export interface RetentionDesk {
  db: Db
  mandate: string
  actor: Actor
  /** The day in Geneva. */
  today: Day
}

export const happened = (
  desk: RetentionDesk,
  type: EventType,
  subject: ['submission' | 'day' | 'epoch', string],
  payload: object = {}
): NewEvent => toldToTheDay(desk, type, subject, payload)
