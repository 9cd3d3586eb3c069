import type { IndicatorRow } from './read-laws.server.ts'

/** What others' figures say of a State, in two lines: barriers to organisations in law, and treaties. */
export interface CountryIndicators {
  /** Kinds of legal barriers that were counted, in the first and the last year of which there is a figure. */
  barriers: { first: Figure; last: Figure } | null
  treaties: { party: number; of: number; year: number; source: string } | null
}
interface Figure {
  year: number
  value: number
  source: string
}

export const barriersTotal = 'ngo-barriers-total'
/** The indicator of a treaty: `treaty-CAT`, 1 for a party, 0 for none. */
export const treatyPrefix = 'treaty-'

export function indicatorsOf(rows: readonly IndicatorRow[]): CountryIndicators {
  const barriers = rows.filter(({ indicator }) => indicator === barriersTotal)
  const treaties = rows.filter(({ indicator }) => indicator.startsWith(treatyPrefix))
  const [last, first] = [barriers[0], barriers.at(-1)]
  return {
    barriers: first && last ? { first, last } : null,
    treaties: treaties[0]
      ? {
          party: treaties.filter(({ value }) => value === 1).length,
          of: treaties.length,
          year: treatiesAsOf,
          source: treaties[0].source
        }
      : null
  }
}
/** The compilation is of that year. */
const treatiesAsOf = 2022
