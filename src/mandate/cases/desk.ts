import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'
import { toldToTheDay } from '../told-to-the-day.ts'

/** Where an officer sits before cases. */
export interface CaseDesk {
  db: Db
  mandate: string
  actor: Actor
  /** The day in Geneva. */
  today: Day
}

export const told = (desk: CaseDesk, type: EventType, subjectId: string, payload: object = {}): NewEvent =>
  toldToTheDay(desk, type, ['case', subjectId], payload)
