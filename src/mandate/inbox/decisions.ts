import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'

/** What an officer decides of a submission, and why; the words that she adds are sealed. The database checks the same. */
export const decisionReasons = {
  reopened: ['new-facts', 'source-asks', 'not-finished', 'closed-by-mistake'],
  'danger-set': ['read-in-it', 'learned-otherwise'],
  'danger-cleared': ['in-safety', 'danger-over', 'none-found']
} as const satisfies Record<string, readonly string[]>

export type Decided = keyof typeof decisionReasons
export type ReasonOf<D extends Decided = Decided> = (typeof decisionReasons)[D][number]

/** As others see it. */
export interface Decision {
  what: Decided
  reason: ReasonOf
  officer: string
  on: string
}

/** What is done with a submission and stands in the log by its day, in the order in which it was done. */
export const acts = {
  'submission-closed': 'closed',
  'submission-reopened': 'reopened',
  'submission-set-aside': 'set-aside',
  'submission-brought-back': 'brought-back',
  'danger-set': 'danger-set',
  'danger-cleared': 'danger-cleared'
} as const satisfies Partial<Record<EventType, string>>

export interface Act {
  what: (typeof acts)[keyof typeof acts]
  officer: string
  on: Day
}

/**
 * Why the danger flag can't be taken off by this officer now; null when it can. Who takes it off has looked, at the
 * newest too: a source may have said since that danger is near.
 */
export function whyNotClear(looked: {
  /** Whether she was given what it says, on any day. */
  byHer: boolean
  /** Additions that nobody has opened. */
  waiting: number
  /** How many additions and notes there are, and how many her tab has before it. */
  pieces: number
  seen: number
}): 'look-first' | 'something-new' | null {
  if (looked.waiting > 0 || looked.seen < looked.pieces) return 'something-new'
  return looked.byHer ? null : 'look-first'
}
