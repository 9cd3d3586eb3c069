import { addDays, daysBetween, type Day } from '../calendar.ts'

/** A quarter, at most. */
export const daysBetweenMeetings = 92

/**
 * From which day a national institution's next meeting with its focal points is due (A/HRC/34/52, para. 87 (a)): so many
 * days after the last on record, or after its account was opened. Null while none is.
 */
export function meetingDue(
  { lastMet, openedOn }: { lastMet: Day | null; openedOn: Day },
  today: Day
): { since: Day; days: number; never: boolean } | null {
  const from = lastMet ?? openedOn
  const since = addDays(from, daysBetweenMeetings)
  return today >= since ? { since, days: daysBetween(from, today), never: lastMet === null } : null
}
