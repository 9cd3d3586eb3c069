import type { Day } from '../calendar.ts'

/** Something that was published wrong here, and since which day it is right. */
export interface Notice {
  code: string
  onDay: Day
  /** From when on it was wrong; null where that is not known. */
  since: Day | null
  /** Letters or recommendations that it was of. */
  count: number
}
