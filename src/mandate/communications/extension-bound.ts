import { addDays, type Day } from '../calendar.ts'
import { error, type DomainError } from '../result.ts'

/** Counted from the day due, or from today where that is over: so a slip of a century or of ten years is none. */
const mostDays = 731

/** What is given can't be taken back, and what is asked for stands beside the button that gives it. */
export function isExtensionTooLong(
  until: Day,
  { dueOn, today }: { dueOn: Day | null; today: Day }
): DomainError | null {
  const most = addDays(dueOn !== null && dueOn > today ? dueOn : today, mostDays)
  return until > most ? error('extension-too-long', 'until', { value: until, most }) : null
}
