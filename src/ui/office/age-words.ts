import { m } from '#messages'
import { plain } from '../format.ts'

/** How long something has been here: nothing is 0 days old. @param days whole ones */
export const ageWords = (days: number): string =>
  days === 0 ? m.inbox_age_today() : m.inbox_age({ count: days, n: plain(days) })
