import type { NewEvent } from '#platform/event-log.ts'
import { told, type CaseDesk } from '../cases/desk.ts'
import type { EventType } from '../events.ts'

/** About another mandate, to the day. */
export const toldOf = (desk: CaseDesk, type: EventType, other: string): NewEvent => ({
  ...told(desk, type, other),
  subjectKind: 'mandate'
})

/** That an officer was given another mandate's prints or their names, to the day. */
export const toldCompared = (desk: CaseDesk): NewEvent => ({
  ...told(desk, 'pairs-compared', desk.actor.id),
  subjectKind: 'officer'
})
