import { addDays, daysBetween, earlierOf, laterOf, type Day, type Precision } from '../calendar.ts'
import { linesHolding, type PolicyLine } from './policy-line.ts'

/**
 * The clock of a letter to an addressee (one rule; its twin in SQL is reference.clock of 0008_clocks,
 * and both are compared on 10,000 random histories).
 *
 * The day of sending is day 0; the due day itself is in time. An extension moves the due day to the
 * day granted, never to an earlier one. A pause adds the days that it lasted
 * once it ends; while it lasts the clock stands, so that nothing becomes overdue and what was overdue
 * already stays so. Only a reply that is more than an acknowledgement stops it: an acknowledgement,
 * a request for time or a reply still being translated stops nothing. Of a letter of which only a part
 * of the questions is answered it runs on, for the rest, as the office and the mission read it; what is
 * counted of replies asks for the first reply in substance and nothing else.
 */
export function clock(letter: Clocked, asOf: Day): ClockReading {
  const { part } = letter
  if (part && !(letter.answeredOn !== null && asOf < letter.answeredOn))
    return { ...clock({ ...letter, part: null, answeredOn: null, answered: false }, asOf), part }
  const { sentOn, precision, runsClock, days, answeredOn } = letter
  if (answeredOn === null && letter.answered) return { state: 'answered', dueOn: dueOn(letter, asOf), days: null }
  if (sentOn === null || precision !== 'day' || !runsClock || days === null) {
    const answered = answeredOn !== null && answeredOn <= asOf
    return { state: answered ? 'answered' : 'no-clock', dueOn: null, days: null }
  }
  if (asOf < sentOn) return { state: 'not-sent', dueOn: null, days: null }
  const answered = answeredOn !== null && answeredOn <= asOf
  const { dueOn: due, pausedOn } = run(sentOn, days, letter.events, answered ? earlierOf(answeredOn, asOf) : asOf)
  const stands = pausedOn ?? (answered ? answeredOn : asOf)
  const late = stands > due
  if (answered)
    return { state: late ? 'answered-late' : 'answered-in-time', dueOn: due, days: daysBetween(sentOn, answeredOn) }
  if (late) return { state: 'overdue', dueOn: due, days: daysBetween(due, stands) }
  return { state: pausedOn === null ? 'waiting' : 'paused', dueOn: due, days: daysBetween(stands, due) }
}

/** The day due as far as it is known on `asOf`; null where no clock runs. */
export function dueOn({ sentOn, precision, runsClock, days, events, answeredOn }: Clocked, asOf: Day): Day | null {
  if (sentOn === null || precision !== 'day' || !runsClock || days === null || asOf < sentOn) return null
  return run(sentOn, days, events, answeredOn === null ? asOf : earlierOf(answeredOn, asOf)).dueOn
}

export interface Clocked {
  sentOn: Day | null
  precision: Precision
  /** False for a historical record, whose replies cannot all be paired. */
  runsClock: boolean
  /** By policy; null where no policy speaks of such a letter. */
  days: number | null
  /** In the order of `seq`; those after `asOf` or after the answer do not count. */
  events: readonly ClockEvent[]
  /** Day of the first reply that is more than an acknowledgement. */
  answeredOn: Day | null
  /** True with `answeredOn` null when such a reply came on a day that is not known. */
  answered?: boolean
  /** Where only a part of its questions is answered. */
  part?: Part | null
}

/** Questions answered, of those asked. Its rule is known.answered_in_part of 0064_more_time. */
export interface Part {
  answered: number
  asked: number
}

export interface ClockEvent {
  kind: 'extension' | 'pause' | 'resume'
  onDay: Day
  untilDay: Day | null
}

export const clockStates = [
  'no-clock',
  'not-sent',
  'waiting',
  'paused',
  'overdue',
  'answered-in-time',
  'answered-late',
  'answered'
] as const
export type ClockState = (typeof clockStates)[number]

export interface ClockReading {
  state: ClockState
  dueOn: Day | null
  /** Waiting or paused: days left. Overdue: days past the due day. Answered: days from sending. Else null. */
  days: number | null
  /** Answered in part: then the clock is that of the rest. */
  part?: Part
}

/** A kind's and class's days on the day of sending: the most specific line, kind before class, then the newest. */
export function policyDays(
  policies: readonly ClockPolicy[],
  kind: string,
  addresseeClass: string,
  sentOn: Day
): number | null {
  const fits = linesHolding(policies, sentOn).filter(
    (line) => [kind, '*'].includes(line.kind) && [addresseeClass, '*'].includes(line.addresseeClass)
  )
  const weight = (line: ClockPolicy) => (line.kind === '*' ? 0 : 2) + (line.addresseeClass === '*' ? 0 : 1)
  return fits.toSorted((a, b) => weight(b) - weight(a))[0]?.days ?? null
}

export interface ClockPolicy extends PolicyLine {
  kind: string
  addresseeClass: string
  days: number
}

function run(
  sentOn: Day,
  days: number,
  events: readonly ClockEvent[],
  until: Day
): { dueOn: Day; pausedOn: Day | null } {
  let dueOn = addDays(sentOn, days)
  let pausedOn: Day | null = null
  for (const event of events.filter(({ onDay }) => onDay <= until).toSorted((a, b) => a.onDay.localeCompare(b.onDay))) {
    if (event.kind === 'extension' && event.untilDay !== null) dueOn = laterOf(dueOn, event.untilDay)
    else if (event.kind === 'pause') pausedOn ??= event.onDay
    else if (event.kind === 'resume' && pausedOn !== null) {
      dueOn = addDays(dueOn, daysBetween(pausedOn, event.onDay))
      pausedOn = null
    }
  }
  return { dueOn, pausedOn }
}
