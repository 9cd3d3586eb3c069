import type { NewEvent } from '#platform/event-log.ts'
import type { EventType } from '../events.ts'

/** What happened to an officer, a way in, an epoch or the whole office. Its payload names nobody but by id. */
export const peopleEvent = (
  type: EventType,
  subjectId: string,
  actor: string,
  mandate: string,
  at: Date,
  payload: object = {}
): NewEvent => ({
  at,
  mandate,
  type,
  subjectKind: type === 'beginning-issued' ? 'instance' : ofEpochs.includes(type) ? 'epoch' : 'officer',
  subjectId,
  actor,
  payload
})

const ofEpochs: readonly EventType[] = [
  'epoch-proposed',
  'epoch-declined',
  'epoch-opened',
  'recovery-replaced',
  'sealed-anew'
]
