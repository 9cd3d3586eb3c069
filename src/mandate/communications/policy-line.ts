import type { Day } from '../calendar.ts'

/** A line of an effective-dated policy, by the day of sending of the letter. */
export interface PolicyLine {
  validFrom: Day | null
  /** The last day of sending for which it holds. */
  validTo: Day | null
}

/** The lines that hold for a letter sent on that day, the newest first: of two for the same, the first counts. */
export function linesHolding<T extends PolicyLine>(lines: readonly T[], sentOn: Day): T[] {
  return lines
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= sentOn && sentOn <= (validTo ?? '9999'))
    .toSorted((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))
}
