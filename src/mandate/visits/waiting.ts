import { daysBetween, lastPossibleDay, type Day } from '../calendar.ts'
import { asOf, dayInOrder, type Visit, type VisitEvent, type VisitStep } from './visit.ts'

export interface Wait {
  /** The first request that was not answered before; null where its day is not known. */
  since: Day | null
  /** Counted from the last day that the request can be of: so many at least. Null where its day is not known. */
  days: number | null
  /** Of a day that is known to the day. */
  isExact: boolean
  /** The answer that ended it; null while there is none. */
  answer: VisitEvent | null
}

const answers: readonly VisitStep[] = ['invited', 'accepted', 'declined', 'agreed']

/**
 * How long the last request waits, or waited, for a yes or a no; null where nothing was requested. What a document told
 * is counted to its own day: a later answer would not be in it. A reminder begins nothing, an acknowledgement ends nothing.
 */
export function waitOf(visit: Pick<Visit, 'events'>, today: Day): Wait | null {
  let asked: VisitEvent | null = null
  let answer: VisitEvent | null = null
  for (const event of visit.events) {
    if (event.step === 'requested' && (asked === null || answer !== null)) [asked, answer] = [event, null]
    else if (asked && !answer && isAnswer(event)) answer = event
  }
  if (asked === null) return null
  const last = lastPossibleDay({ on: asked.onDay, precision: asked.onPrecision })
  const until = answer ? (answer.onDay === null ? null : dayInOrder(answer)) : (asOf(visit) ?? today)
  const days = last === null || until === null ? null : Math.max(0, daysBetween(last, until))
  return { since: asked.onDay, days, isExact: asked.onPrecision === 'day', answer }
}

/** Days for which nothing was answered yet; null where nothing waits, or its day is not known. */
export const daysWithoutAnswer = (wait: Wait | null): number | null => (wait?.answer === null ? wait.days : null)

const isAnswer = ({ step, byWhom }: VisitEvent) =>
  answers.includes(step) || (step === 'dates-proposed' && byWhom === 'state')
