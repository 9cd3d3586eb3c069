import type { Day } from '../../calendar.ts'

/**
 * An officer's judgement that two are not one matter, or that two incidents hang together by chance; and that she takes
 * it back. Both stay: of those in one record about the same two, the last one counts.
 *
 * `matter`: the case itself first, then the other one or `letter/SLUG`. `incident`: each as `CASE/INCIDENT`. `elsewhere`: the
 * case, then another mandate's matter as `MANDATE/MATTER`, by the name that says nothing.
 */
export interface Judgement {
  of: 'matter' | 'incident' | 'elsewhere'
  pair: [string, string]
  apart: boolean
  by: string
  on: Day
  /** Why, in her words; missing where it was not asked for. */
  why?: string
}

/** Of one record, those that count now. */
export const standing = (judgements: readonly Judgement[]): Judgement[] => [
  ...new Map(judgements.map((one) => [`${one.of} ${keyOf(one)}`, one])).values()
]

/** Pairs that are kept apart, by the records of several cases: by one is enough, whatever another takes back of its own. */
export function apartAmong(records: readonly (readonly Judgement[])[]): Record<Judgement['of'], Set<string>> {
  const apart = { matter: new Set<string>(), incident: new Set<string>(), elsewhere: new Set<string>() }
  for (const judgements of records) for (const one of standing(judgements)) if (one.apart) apart[one.of].add(keyOf(one))
  return apart
}

/** The same whichever of the two comes first. */
export const keyOf = ({ pair }: Pick<Judgement, 'pair'>): string => pair.toSorted().join(' ')
