import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from './calendar.ts'
import type { EventType } from './events.ts'
import type { Actor } from './permissions.ts'

/**
 * An event that is kept to the day, as all is of what defenders sent in and of what hangs on it: the hour at which
 * something was read, opened or given on would bound the hour at which it came.
 */
export const toldToTheDay = (
  { mandate, actor, today }: { mandate: string; actor: Actor; today: Day },
  type: EventType,
  [subjectKind, subjectId]: readonly [NewEvent['subjectKind'], string],
  payload: object
): NewEvent => ({
  at: new Date(`${today}T00:00:00Z`),
  mandate,
  type,
  subjectKind,
  subjectId,
  actor: actor.id,
  payload
})
