import type { ClockReading } from '#mandate/communications/deadlines.ts'
import { m } from '#messages'
import { day } from '../format.ts'

/** What she is told once more time was refused: the day by which an answer is due, or was, and whether she may ask again. */
export function afterRefusal({ state, dueOn }: ClockReading, noAsking: string | null): string {
  const due = dueOn && (state === 'overdue' ? m.corner_due_passed : m.corner_due_stands)({ day: day(dueOn) })
  const next = noAsking === 'time-refused-twice' ? m.error_time_refused_twice() : m.corner_ask_once_more()
  return [...(due ? [due] : []), next].join(' ')
}
