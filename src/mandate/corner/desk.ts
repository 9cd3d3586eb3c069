import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { Desk } from '../communications/desk.ts'
import type { EventType } from '../events.ts'
import type { Where } from '../people/check-way.ts'
import type { Actor, Facts } from '../permissions.ts'

/** Where somebody stands who has not said yet which mission she is of. */
export interface MissionDoor {
  /** What a mission reads it reads here, in a role that sees what its token opens, and writes nothing. */
  corner: Db
  /** What comes of it is written as the office writes, once it was found here that it may be. */
  office: Db
  mandate: string
  now: Date
  /** The day in Geneva. */
  today: Day
  where: Where
}

/** Who is at work for a State's mission: a diplomat who signed in, or whoever holds a link for one answer. */
export interface MissionDesk extends MissionDoor {
  /** The hash of her token, in hexadecimal digits: by it the database knows what she may read. */
  key: string
  account: string
  state: string
  actor: Actor
  by: { diplomat: string; name: string; session: string } | { link: string }
}

/** The desk at which a verb of the office writes down what a mission did. */
export const officeDeskOf = ({ actor, mandate, now, today }: MissionDesk, db: Db): Desk => ({
  db,
  actor,
  mandate,
  now,
  today
})

/** What she has to do with: what that mandate sent to her State. Which letters those are, the database says. */
export const ownMatter = ({ mandate, state }: Pick<MissionDesk, 'mandate' | 'state'>): Facts => ({
  mandate,
  sentTo: [state]
})

/** Of a mission in the log: which and what, never in which words. */
export const toldOfMission = (
  { mandate, now, actor }: Pick<MissionDesk, 'mandate' | 'now' | 'actor'>,
  type: EventType,
  subject: { kind: 'mission' | 'diplomat' | 'upload-link' | 'filing'; id: string },
  payload: object = {}
): NewEvent => ({
  at: now,
  mandate,
  type,
  subjectKind: subject.kind,
  subjectId: subject.id,
  actor: actor.id,
  payload
})
