import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'

/** Where an entry is brought and decided on. */
export interface RegisterDesk {
  db: Db
  mandate: string
  actor: Actor
  now: Date
  today: Day
}

export const toldOfEntry = (
  { now, mandate, actor, today }: RegisterDesk,
  type: EventType,
  id: string,
  payload: object
): NewEvent => ({
  at: now,
  mandate,
  type,
  subjectKind: 'entry',
  subjectId: id,
  actor: actor.id,
  payload: { ...payload, on: today }
})
