import { todayInGeneva, type Day } from '../calendar.ts'
import type { StateOf } from './machines.ts'

/** A request for more time as it stands: of several the last counts, and of what was said to it the last. */
export interface AskedForTime {
  filing: string
  askedOn: Day
  until: Day
  state: Exclude<StateOf<'extension'>, 'not-asked'>
  /** The day that was given, be it another than was asked for; null where none was. */
  given: Day | null
  refused: RefusedTime | null
}

export interface RefusedTime {
  onDay: Day
  /** One of the list, or words, or both. */
  reason: RefusalReason | null
  words: string | null
}

/** Why an office gives no more time, where it says no more. */
export const refusalReasons = ['urgent', 'time-was-enough', 'answer-in-part-first', 'asked-late'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** As it was filed, with what the office said to it; the last of which is the last. */
export interface TimeRequest {
  filing: string
  filedAt: Date
  until: Day
  answers: readonly (RefusedTime & { untilDay: Day | null })[]
}

export function askedForTime(requests: readonly TimeRequest[]): AskedForTime | null {
  const last = requests
    .toSorted((a, b) => a.filedAt.getTime() - b.filedAt.getTime() || (a.filing < b.filing ? -1 : 1))
    .at(-1)
  if (!last) return null
  const { filing, until } = last
  const said = last.answers.at(-1)
  const given = said?.untilDay ?? null
  return {
    filing,
    askedOn: todayInGeneva(last.filedAt),
    until,
    state: said === undefined ? 'asked' : given === null ? 'refused' : 'granted',
    given,
    refused: said && given === null ? { onDay: said.onDay, reason: said.reason, words: said.words } : null
  }
}

/** Why a mission cannot ask now: one waits for the office's answer, or it was told no twice. */
export function whyNotAgain(requests: readonly TimeRequest[]): 'time-asked-already' | 'time-refused-twice' | null {
  if (askedForTime(requests)?.state === 'asked') return 'time-asked-already'
  const refusals = requests.filter((one) => askedForTime([one])?.state === 'refused')
  return refusals.length >= mostRefusals ? 'time-refused-twice' : null
}
const mostRefusals = 2

/** A day given on which it was not asked for yet is no answer to it. */
export const isAnswerTo = ({ askedOn }: AskedForTime, onDay: Day): boolean => onDay >= askedOn
