import type { Day } from '#mandate/calendar.ts'
import type { StageReached } from '#mandate/laws/law.ts'
import { standing } from '#mandate/laws/stages.ts'
import { day, fromToday } from '../format.ts'

type Reached = Pick<StageReached, 'stage' | 'onDay' | 'onPrecision'>

/**
 * From when to when the way of a bill is drawn, and what stands beneath its two ends: the day of a stage as exactly as it
 * is known, or "today" where it still moves and ends in no stage, so that the wait is seen.
 */
export function wayEnds(stages: readonly Reached[], today: Day) {
  const first = stages.toSorted((a, b) => (a.onDay < b.onDay ? -1 : 1))[0]!
  const last = stages.at(-1)!
  const moves = standing(last.stage) === 'moving' && today > last.onDay
  return {
    first: first.onDay,
    end: moves ? today : last.onDay,
    words: [day(first.onDay, first.onPrecision), moves ? fromToday(0) : day(last.onDay, last.onPrecision)] as const
  }
}
