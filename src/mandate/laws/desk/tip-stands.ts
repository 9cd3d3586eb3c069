import { addDays, type Day } from '../../calendar.ts'
import { isLate } from './warning.ts'

/** What of a tip says whether it stands before an office. */
export interface TipFacts {
  stands: 'brought' | 'let-through'
  cameAt: Date
  /** When an officer first looked at it, or decided on it. */
  lookedAt: Date | null
  /** When a letter was begun from it. */
  begunAt: Date | null
  /** Until when something can be said of the bill. */
  until: Day | null
}

/** Whether there is something to do: nobody has decided on it, or it can still be spoken about, and no letter was begun. */
export const isToDo = ({ stands, begunAt, until }: TipFacts, today: Day): boolean =>
  begunAt === null && (stands === 'brought' || (until !== null && until >= today))

export const isTipLate = ({ cameAt, lookedAt, begunAt }: TipFacts, now: Date, within: number): boolean =>
  isLate(cameAt, lookedAt ?? begunAt, now, within)

/** Nobody has looked at it, and what can be said of the bill has to be said within so many days: whoever is on duty is paged. */
export const isPressing = (tip: TipFacts, today: Day, days: number): boolean =>
  isToDo(tip, today) &&
  tip.lookedAt === null &&
  tip.until !== null &&
  tip.until >= today &&
  tip.until <= addDays(today, days)
