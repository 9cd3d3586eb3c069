import type { Day } from '../calendar.ts'

export const stepKinds = [
  'opened',
  'in-charge',
  'states',
  'tags',
  'urgency',
  'verification',
  'killings',
  'stage',
  'triaged',
  'merged',
  'merge-undone',
  'joined-by',
  'left-by',
  'closed',
  'reopened'
] as const

/** One judgement: what stood before, what stands now, why, and who answers for it. */
export interface Step {
  number: number
  what: (typeof stepKinds)[number]
  was: string
  became: string
  reason: string | null
  otherCase: string | null
  /** Under which id the record holds what its officer wrote on it. */
  words: string | null
  officer: string
  on: Day
}
