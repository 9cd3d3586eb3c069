import { daysBetween, type Day } from '../calendar.ts'
import { workingDaysBack } from '../working-days.ts'

/** What has no officer in charge, and is in no case, a working day after it came has been left alone (A/HRC/34/52, para. 10). */
const workingDaysAlone = 1

/** The last day of arrival of which it can be said today; SQL asks by this day, so that there is one rule. */
export const leftAloneUpTo = (today: Day): Day => workingDaysBack(today, workingDaysAlone + 1)

export const isLeftAlone = (receivedOn: Day, today: Day): boolean => receivedOn <= leftAloneUpTo(today)

/** Taken into a case, and not opened again since: who is in charge of the case answers for it. */
export const isInCase = ({ takenOn, reopenedOn }: { takenOn: Day | null; reopenedOn: Day | null }): boolean =>
  takenOn !== null && !(reopenedOn !== null && reopenedOn > takenOn)

export const ageInDays = (receivedOn: Day, today: Day): number => Math.max(0, daysBetween(receivedOn, today))
