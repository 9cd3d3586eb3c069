import { addDays, type Day } from '../calendar.ts'

/** One line of reference/retention-policies.csv. */
export interface RetentionPolicy {
  id: string
  /** What a submission was closed as, or `set-aside`, or `never-read`. */
  outcome: string
  days: number
  validFrom: Day | null
  validTo: Day | null
}

/** What decides how long a submission is kept. */
export interface Kept {
  receivedOn: Day
  firstReadOn: Day | null
  setAsideOn: Day | null
  closedOn: Day | null
  outcome: string | null
  /** Additions that nobody has opened. */
  waiting: number
}

export interface Erasure {
  /** The day on which it goes: the first on which it is kept no more. */
  on: Day
  policy: string
  outcome: string
  days: number
  /** The day from which these days count. */
  from: Day
}

/**
 * When a submission goes, and by which policy: the one in force on the day from which it counts, so that a policy that
 * is made shorter does not reach back. Null for what is in work, and for whatever she has added to since somebody last
 * looked, closed, set aside or never read: her word against it is read before it goes.
 */
export function erasureOf(kept: Kept, policies: readonly RetentionPolicy[]): Erasure | null {
  const start = startOf(kept)
  if (!start || kept.waiting > 0) return null
  const { outcome, from } = start
  const policy = policies.find((one) => one.outcome === outcome && isInForce(one, from))
  return policy ? { on: addDays(from, policy.days), policy: policy.id, outcome, days: policy.days, from } : null
}

export type KeptBecause = 'in-work' | 'addition-unread' | 'no-policy'

/** Why no day is set on which it goes; null where one is. */
export function keptBecause(kept: Kept, policies: readonly RetentionPolicy[]): KeptBecause | null {
  if (erasureOf(kept, policies)) return null
  if (!startOf(kept)) return 'in-work'
  return kept.waiting > 0 ? 'addition-unread' : 'no-policy'
}

export const isDue = (erasure: Erasure | null, today: Day): erasure is Erasure =>
  erasure !== null && erasure.on <= today

/** What people read and type of a submission's number, so that nobody erases by a slip. */
export const numberOf = (id: string): string => id.slice(0, 8)

function startOf(kept: Kept): { outcome: string; from: Day } | null {
  const { closedOn, outcome, setAsideOn, firstReadOn, receivedOn } = kept
  if (closedOn && outcome) return { outcome, from: closedOn }
  if (setAsideOn) return { outcome: 'set-aside', from: setAsideOn }
  if (!firstReadOn) return { outcome: 'never-read', from: receivedOn }
  return null
}

const isInForce = ({ validFrom, validTo }: RetentionPolicy, day: Day): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
