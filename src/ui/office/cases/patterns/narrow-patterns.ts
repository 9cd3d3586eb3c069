import { addDays, type Day } from '#mandate/calendar.ts'
import type { InCommon } from '#mandate/cases/matching/cluster-incidents.ts'
import type { OfficePattern } from '#mandate/cases/matching/patterns.ts'

/**
 * Which patterns she wants to see. It stands in the address, which is the server's to read: so by States, which it knows
 * of its cases, and by kinds of reasons, numbers and lengths of time; by no unit, place or name.
 */
export function narrowPatterns(
  all: readonly OfficePattern[],
  chosen: Pick<URLSearchParams, 'get'>,
  today: Day
): OfficePattern[] {
  const [state, common, cases, days] = ['state', 'common', 'cases', 'within'].map((name) => chosen.get(name))
  const since = days && /^\d{1,4}$/.test(days) ? addDays(today, -Number(days)) : null
  const least = cases && /^\d{1,3}$/.test(cases) ? Number(cases) : 0
  return all.filter(
    (one) =>
      (!state || one.state === state) &&
      (!common || one.common.some(({ what }) => what === (common as InCommon))) &&
      one.cases.length >= least &&
      (since === null || one.to >= since)
  )
}
