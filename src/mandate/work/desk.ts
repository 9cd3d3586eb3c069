import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'
import { toldToTheDay } from '../told-to-the-day.ts'

/** Where an officer sits before her own work. */
export interface WorkDesk {
  db: Db
  mandate: string
  actor: Actor
  /** The day in Geneva. */
  today: Day
}

export type WorkSubject = 'task' | 'request' | 'away' | 'officer'

export const told = (desk: WorkDesk, type: EventType, subject: [WorkSubject, string], payload: object = {}): NewEvent =>
  toldToTheDay(desk, type, subject, payload)
