import { daysUntil } from './kaplan-meier.ts'

/** So many matters that ended after so many days, or that still wait and have waited for so many. */
export interface Wait {
  days: number
  ended: boolean
  count: number
}

/** Days until a quarter, half and three quarters of them had ended; null where so many have not. */
export interface Quartiles {
  count: number
  waiting: number
  quarter: number | null
  half: number | null
  threeQuarters: number | null
}

/** What still waits is counted as long as it has waited, that is, censored: else the slow ones would not be seen. */
export function quartilesOf(waits: readonly Wait[]): Quartiles {
  const [replied, waiting]: [number[], number[]] = [[], []]
  for (const { days, ended, count } of waits) {
    const tally = ended ? replied : waiting
    tally[days] = (tally[days] ?? 0) + count
  }
  const until = (share: number) => daysUntil({ replied, waiting }, share)
  const sum = (some: readonly Wait[]) => some.reduce((all, { count }) => all + count, 0)
  return {
    count: sum(waits),
    waiting: sum(waits.filter(({ ended }) => !ended)),
    quarter: until(0.25),
    half: until(0.5),
    threeQuarters: until(0.75)
  }
}

/** Each kind by itself, in the order in which they come. */
export const quartilesBy = (waits: readonly (Wait & { of: string })[]): (Quartiles & { of: string })[] =>
  [...Map.groupBy(waits, ({ of }) => of)].map(([of, some]) => ({ of, ...quartilesOf(some) }))
