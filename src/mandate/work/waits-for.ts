import type { Day } from '../calendar.ts'
import { may, type Actor } from '../permissions.ts'
import type { Decisions } from './decisions.ts'

/** One thing that waits for somebody's decision; by its key it is the same thing tomorrow. */
export interface Waiting {
  key: string
  /** Its day is today or over, or somebody may be in danger. */
  isUrgent: boolean
  /** Who watches the mail would learn when it came: it is told at the half hour alone, as danger is paged. */
  byHalfHour?: boolean
}
export interface WaitingSubmission {
  id: string
  danger: boolean
}

/**
 * What of an office's decisions waits for this reader. What others are to say first, what becomes public by itself and
 * clocks of States that run are no decision of hers; of what is only counted, one more is a new thing.
 */
export function waitsFor(
  reader: Actor,
  of: Decisions,
  { today, submissions }: { today: Day; submissions: readonly WaitingSubmission[] }
): Waiting[] {
  const facts = { mandate: reader.mandate ?? '' }
  const signs = may(reader, 'sign-letter', facts)
  const now = (on: Day | null) => on !== null && on <= today
  return [
    ...of.clearances
      .filter(({ step }) => step !== 'others')
      .filter(({ step }) => step !== 'signature' || signs)
      .map(({ slug, step, cutOff }) => one(`clearance ${slug} ${step}`, now(cutOff))),
    ...of.askedTime.map(({ filing, addressee, dueOn }) => one(`time ${filing} ${addressee}`, now(dueOn))),
    ...of.readings.map(({ reply, step }) => one(`reply ${reply} ${step}`)),
    ...of.heldBack.map(({ id }) => one(`consent ${id}`)),
    ...counted('names', of.entries.names),
    ...counted('entry', of.entries.second),
    ...of.approvable.map((id) => one(`release ${id}`)),
    ...of.institutions.map(({ id, step }) => one(`institution ${id} ${step}`)),
    ...of.pairs.map((mandate) => one(`pair ${mandate}`)),
    ...(of.laws?.warnings ?? []).map(({ id }) => one(`warning ${id}`, true)),
    ...(of.laws?.tips ?? []).map(({ id, isLate, until }) => one(`tip ${id}`, isLate || now(until))),
    ...counted('brought', of.laws?.brought ?? 0),
    ...of.requests.filter(({ state }) => state === 'open').map(({ id, dueOn }) => one(`request ${id}`, now(dueOn))),
    ...of.cases.map(({ id, urgency }) => one(`case ${id}`, urgency === 'imminent')),
    ...submissions.map(({ id, danger }) => ({ ...one(`submission ${id}`, danger), byHalfHour: true }))
  ]
}

const one = (key: string, isUrgent = false): Waiting => ({ key, isUrgent })
const counted = (of: string, count: number): Waiting[] =>
  Array.from({ length: count }, (_, index) => one(`${of} ${index + 1}`))
