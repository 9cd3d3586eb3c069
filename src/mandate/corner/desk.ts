import type { Db } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { Desk } from '../communications/desk.ts'
import type { EventType } from '../events.ts'
import type { Where } from '../people/check-way.ts'
import type { Actor, Facts } from '../permissions.ts'

/** Whose corner a door leads into: a State's mission or a partner. Who is of the one never comes in by the other's. */
export const corners = ['mission', 'partner'] as const
export type Corner = (typeof corners)[number]

/** Where somebody stands who has not said yet which mission, or which partner, she is of. */
export interface CornerDoor {
  into: Corner
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
export interface MissionDoor extends CornerDoor {
  into: 'mission'
}

/** Who is at work in a corner: somebody who signed in there, or whoever holds a link for one answer. */
export interface CornerDesk extends CornerDoor {
  /** The hash of her token, in hexadecimal digits: by it the database knows what she may read. */
  key: string
  account: string
  state: string
  actor: Actor
  by: { diplomat: string; name: string; session: string } | { link: string }
}
export interface MissionDesk extends CornerDesk {
  into: 'mission'
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

/** Of a mission or a partner in the log: which and what, never in which words. */
export const toldOfCorner = (
  { mandate, now, actor }: Pick<CornerDesk, 'mandate' | 'now' | 'actor'>,
  type: EventType,
  subject: { kind: 'mission' | 'diplomat' | 'upload-link' | 'filing' | 'partner'; id: string },
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
