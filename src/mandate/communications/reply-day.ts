import { lastPossibleDay, type Day, type PartialDay } from '../calendar.ts'
import { error, type DomainError } from '../result.ts'
import type { LetterOnRecord } from './letters.store.server.ts'

/** Why a reply cannot have come on that day, as far as the day goes. */
export const stillToCome = ({ on }: PartialDay, today: Day): DomainError[] =>
  on !== null && on > today ? [error('date-to-come', 'receivedOn', { value: on, today })] : []

/** Surely before the letter that it answers: an imprecise day may be any of its days. */
export function beforeTheLetter(received: PartialDay, { slug, sentOn }: LetterOnRecord): DomainError[] {
  const last = lastPossibleDay(received)
  return last !== null && sentOn !== null && last < sentOn
    ? [error('reply-before-letter', 'receivedOn', { value: received.on!, letter: slug, sent: sentOn })]
    : []
}
