import type { NewEvent } from '#platform/event-log.ts'
import { happened, type Desk } from '../communications/desk.ts'
import type { LetterOnRecord } from '../communications/letters.store.server.ts'
import type { EventType } from '../events.ts'

/** An event of a question to an institution stands with its letter; no word of the question is in the log. */
export const toldOfQuestion = (
  desk: Desk,
  type: EventType,
  { id, mandate, slug }: Pick<LetterOnRecord, 'id' | 'mandate' | 'slug'>,
  question: string,
  more: object = {}
): NewEvent => happened(desk, type, { kind: 'letter', id, mandate }, { letter: slug, question, ...more })
