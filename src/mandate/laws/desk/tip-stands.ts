import { addDays, type Day } from '../../calendar.ts'

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

/** Of one of which no letter went, whether there is something to do: it can still be spoken about; or nobody has decided on it or begun one. */
export const isToDo = ({ stands, begunAt, until }: TipFacts, today: Day): boolean =>
  (stands === 'brought' && begunAt === null) || (until !== null && until >= today)

/** Whether it still waits for somebody who looks, for longer than it may; what was looked at late waits no more. */
export const isTipLate = ({ cameAt, lookedAt, begunAt }: TipFacts, now: Date, within: number): boolean =>
  lookedAt === null && begunAt === null && isLate(cameAt, null, now, within)

/** Nobody has looked at it, and what can be said of the bill has to be said within so many days: whoever is on duty is paged. */
export const isPressing = (tip: TipFacts, today: Day, days: number): boolean =>
  isToDo(tip, today) &&
  tip.lookedAt === null &&
  tip.begunAt === null &&
  tip.until !== null &&
  tip.until >= today &&
  tip.until <= addDays(today, days)

const hour = 3_600_000
/** Hours from one moment to another, whole ones. */
export const hoursBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / hour)
/** A tip that nobody has looked at within the hours that the office sets itself. */
export const isLate = (cameAt: Date, lookedAt: Date | null, now: Date, within: number): boolean =>
  (lookedAt ?? now).getTime() - cameAt.getTime() > within * hour
