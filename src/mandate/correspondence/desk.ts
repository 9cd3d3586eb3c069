import { happened, type Desk } from '../communications/desk.ts'
import type { EventType } from '../events.ts'
import type { NewEvent } from '#platform/event-log.ts'

/** Of a mail, in the log: which and what, never from whom or of what. */
export const toldOfMail = (desk: Desk, type: EventType, id: string, payload: object = {}): NewEvent =>
  happened(desk, type, { kind: 'mail', id, mandate: desk.mandate }, payload)
