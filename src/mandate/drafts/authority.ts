import type { Day } from '../calendar.ts'

/** A resolution of the Human Rights Council by which a mandate was given or renewed. */
export interface Authority {
  mandate: string
  resolution: string
  adopted: Day
}

/** The last one of a mandate up to a day; null where none is on record: what it writes cites none. */
export const resolutionIn =
  (all: readonly Authority[]) =>
  (mandate: string, on: Day | null): string | null =>
    all
      .filter((one) => one.mandate === mandate && (on === null || one.adopted <= on))
      .toSorted((a, b) => a.adopted.localeCompare(b.adopted))
      .at(-1)?.resolution ?? null
