import type { NewEvent } from '#platform/event-log.ts'
import type { Desk } from '../communications/desk.ts'
import type { EventType } from '../events.ts'

/** An event of the register. Names stand in the register itself. */
export const toldOfCompany = (desk: Desk, type: EventType, id: string, payload: object = {}): NewEvent => ({
  at: desk.now,
  mandate: desk.mandate,
  type,
  subjectKind: 'company',
  subjectId: id,
  actor: desk.actor.id,
  payload: { ...payload, on: desk.today }
})
export const written = ({ mandate, today, actor }: Desk) => ({ mandate, on: today, by: actor.id })
