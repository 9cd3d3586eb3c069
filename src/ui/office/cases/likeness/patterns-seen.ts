import type { Day, PartialDay } from '#mandate/calendar.ts'
import { standing, type Judgement } from '#mandate/cases/matching/judgements.ts'
import type { OfficePattern } from '#mandate/cases/matching/patterns.ts'
import type { Opened } from './open-records.ts'
import { summaryOf, type CaseSummary } from './summary-of.ts'

export interface PatternsSeen {
  /** By their ids, of all that is shown. */
  cases: Record<string, CaseSummary>
  /** How many there are, and how many of them did not open or hold what does not. */
  count: number
  unread: number
  patterns: OfficePattern[]
  unlinked: Unlinked[]
}

/** One incident that was unlinked from others by one judgement, as it stands in the record of a case. */
export interface Unlinked {
  keeper: string
  /** None is written into a case that is closed or part of another. */
  isShut: boolean
  case: string
  day: PartialDay | null
  place: string | null
  pairs: Judgement['pair'][]
  by: string
  on: Day
  why: string | null
}

/** Patterns with the cases that they name, and what keeps others from being shown. */
export function seenPatterns(patterns: OfficePattern[], all: readonly Opened[]): PatternsSeen {
  const unlinked = all.flatMap(({ matter }) => unlinkedIn(matter, all))
  const wanted = new Set([
    ...patterns.flatMap(({ incidents }) => incidents.map((one) => one.case)),
    ...unlinked.map((one) => one.case)
  ])
  return {
    patterns,
    unlinked,
    cases: Object.fromEntries(
      all.flatMap(({ matter }) => (wanted.has(matter.id) ? [[matter.id, summaryOf(matter)]] : []))
    ),
    count: all.length,
    unread: all.filter(({ isWhole }) => !isWhole).length
  }
}

/** What one press unlinked is taken back by one: of the same incident, on one day, by one officer for one reason. */
function unlinkedIn({ id: keeper, judgements, mergedInto, closedOn }: Opened['matter'], all: readonly Opened[]) {
  const apart = standing(judgements).filter((one) => one.of === 'incident' && one.apart)
  const acts = Map.groupBy(apart, ({ pair, by, on, why }) => JSON.stringify([pair[0], by, on, why]))
  return [...acts.values()].map((act): Unlinked => {
    const { pair, by, on, why = null } = act[0]!
    const [of] = pair[0].split('/') as [string]
    const incident = all
      .find(({ matter }) => matter.id === of)
      ?.matter.incidents.find(({ id }) => id.startsWith(`${pair[0]}/`))
    return {
      keeper,
      by,
      on,
      why,
      isShut: mergedInto !== null || closedOn !== null,
      case: of,
      day: incident?.day ?? null,
      place: incident?.place ?? null,
      pairs: act.map((one) => one.pair)
    }
  })
}
