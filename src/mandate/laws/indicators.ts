import type { IndicatorRow } from './read-laws.server.ts'

/** What others' figures say of barriers to organisations in a State's law: kinds of them, in the first and the last year. */
export type Barriers = { first: Figure; last: Figure } | null
interface Figure {
  year: number
  value: number
  source: string
}

export const barriersTotal = 'ngo-barriers-total'

export function barriersOf(rows: readonly IndicatorRow[]): Barriers {
  const barriers = rows.filter(({ indicator }) => indicator === barriersTotal)
  const [last, first] = [barriers[0], barriers.at(-1)]
  return first && last ? { first, last } : null
}
