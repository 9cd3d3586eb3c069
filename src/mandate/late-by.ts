import { daysBetween, isSurelyBefore, type Day, type Precision } from './calendar.ts'

interface Promised {
  dueOn: Day | null
  duePrecision: Precision | null
  /** In the order of their days. */
  steps: readonly { stands: string; onDay: Day; onPrecision: Precision }[]
}

/**
 * That it was surely done after its day, whose last possible day is in time; and how many days after, where both are known
 * to the day. Null where it was not done, was in time, or that cannot be said.
 */
export function lateBy({ dueOn, duePrecision, steps }: Promised): { days: number | null } | null {
  const last = steps.at(-1)
  if (last?.stands !== 'done') return null
  const due = { on: dueOn, precision: duePrecision ?? 'unknown' }
  if (!isSurelyBefore(due, { on: last.onDay, precision: last.onPrecision })) return null
  return { days: duePrecision === 'day' && last.onPrecision === 'day' ? daysBetween(dueOn!, last.onDay) : null }
}
