import type { Day } from '../calendar.ts'
import { ageInDays, isLeftAlone } from '../inbox/attention.ts'

interface Clocked {
  openedOn: Day
  triage: string | null
  stageSince: Day | null
  closedOn: Day | null
}

export interface Clocks {
  age: number
  /** Nobody has decided on it a working day after it was opened (para. 38). */
  late: boolean
  /** Days since what those responsible were last brought to answer for it; null where they never were. */
  stageDays: number | null
}

export const clocksOf = ({ openedOn, triage, stageSince, closedOn }: Clocked, today: Day): Clocks => ({
  age: ageInDays(openedOn, today),
  late: triage === null && closedOn === null && isLeftAlone(openedOn, today),
  stageDays: stageSince === null ? null : ageInDays(stageSince, today)
})
