import type { Day } from '../calendar.ts'
import type { ClockEvent } from './deadlines.ts'

/** A request for more time as it stands: not decided until the clock was given a later day, on that day or after it. */
export interface AskedForTime {
  askedOn: Day
  until: Day
  /** The day that was given, be it another than was asked for; null while nothing is decided. */
  given: Day | null
}

/** Of several requests the last counts. */
export function askedForTime(
  asked: readonly { askedOn: Day; until: Day }[],
  events: readonly ClockEvent[]
): AskedForTime | null {
  const last = asked.toSorted((a, b) => a.askedOn.localeCompare(b.askedOn)).at(-1)
  if (!last) return null
  const { askedOn, until } = last
  return {
    askedOn,
    until,
    given: events.findLast((one) => one.kind === 'extension' && one.onDay >= askedOn)?.untilDay ?? null
  }
}
