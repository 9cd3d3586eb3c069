import type { Day } from '../calendar.ts'
import { isMoreThanAcknowledgement } from '../communications/character.ts'
import { clock, type ClockReading } from '../communications/deadlines.ts'
import type { OwnLetter } from './own.ts'

/** The clock of a letter to this State, by the rule that the office reads it by. */
export function clockOf(letter: OwnLetter, asOf: Day): ClockReading {
  const answers = letter.replies.filter(({ form }) => isMoreThanAcknowledgement(form))
  const days = answers.flatMap(({ receivedOn }) => (receivedOn === null ? [] : [receivedOn])).toSorted()
  const { sentOn, sentPrecision: precision, runsClock, events, part } = letter
  const answeredOn = days[0] ?? null
  return clock(
    { sentOn, precision, runsClock, days: letter.days, events, answeredOn, answered: answers.length > 0, part },
    asOf
  )
}

const closed = ['answered', 'answered-in-time', 'answered-late']
export const isOutstanding = ({ state }: ClockReading): boolean => !closed.includes(state)
