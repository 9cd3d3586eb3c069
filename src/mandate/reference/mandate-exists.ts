import { lastPossibleDay, type Day, type Precision } from '../calendar.ts'

export interface MandateLife {
  established: Day | null
  establishedPrecision: Precision | null
  ended: Day | null
  endedPrecision: Precision | null
}

/**
 * Did the mandate exist on that day? Where only the year of its beginning or end is known, a letter of
 * that year may be its own: such a letter is accepted and marked. Nothing known means that it existed.
 */
export function mandateExistsOn(
  life: MandateLife,
  on: Day | null,
  precision: Precision
): 'yes' | 'only-year-known' | 'no' {
  const last = lastPossibleDay({ on, precision })
  if (on === null || last === null) return 'yes'
  const begin = span(life.established, life.establishedPrecision)
  const end = span(life.ended, life.endedPrecision)
  if ((begin && last < begin.first) || (end && on > end.last)) return 'no'
  const surely = (!begin || on >= begin.last) && (!end || last <= end.first)
  return surely ? 'yes' : 'only-year-known'
}

function span(on: Day | null, precision: Precision | null): { first: Day; last: Day } | null {
  if (on === null) return null
  return { first: on, last: lastPossibleDay({ on, precision: precision ?? 'day' }) ?? on }
}
