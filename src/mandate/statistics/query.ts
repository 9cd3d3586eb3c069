import type { Day } from '../calendar.ts'
import { defaultScheme } from '../reference/default-scheme.ts'
import type { DimensionName } from './dimensions.ts'
import type { MeasureName } from './measures.ts'

/** Public: what is released. All: what the office knows; its figures are internal. */
export const scopes = ['public', 'all'] as const
export type Scope = (typeof scopes)[number]

/** Reporting: 1 December to 30 November, named after its end. */
export const yearKinds = ['reporting', 'calendar'] as const
export type YearKind = (typeof yearKinds)[number]

/** What stands in no row of a dimension: without a day, without a region, to a State that is not sure. */
export const unassigned = 'unassigned'

/** A cross-tabulation that is asked for: what is counted, by what, of which letters, as of which day. */
export interface Query {
  scope: Scope
  measure: MeasureName
  by: DimensionName[]
  /** Where neither this nor `by` has the record, letters of the mandates that work here are counted. */
  where: Partial<Record<DimensionName, string[]>>
  /** Days of sending, both included; letters without a day are then left out. */
  from: Day | null
  to: Day | null
  years: YearKind
  /** For replies and clocks: what was known to have happened by the end of this day. */
  asOf: Day
  /** Scheme of the dimension `region`. */
  scheme: string
}

export { defaultScheme }

export function makeQuery(asOf: Day, parts: Partial<Query> = {}): Query {
  return {
    scope: 'public',
    measure: 'letters',
    by: [],
    where: {},
    from: null,
    to: null,
    years: 'reporting',
    asOf,
    scheme: defaultScheme,
    ...parts
  }
}
