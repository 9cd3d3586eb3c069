import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import type { EventType } from '../../events.ts'
import type { Actor } from '../../permissions.ts'

export interface LawDesk {
  db: Db
  mandate: string
  actor: Actor
  now: Date
  today: Day
}

/** An event of an early warning: of which State, and what rose; no law and no reason. */
export const toldOfWarning = (
  { now, mandate, actor, today }: LawDesk,
  type: EventType,
  id: string,
  payload: object = {}
) => ({
  at: now,
  mandate,
  type,
  subjectKind: 'warning',
  subjectId: id,
  actor: actor.id,
  payload: { ...payload, on: today }
})
