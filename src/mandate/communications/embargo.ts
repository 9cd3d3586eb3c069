import { addDays, laterOf, type Day, type PartialDay } from '../calendar.ts'
import { publicationDay, type PublicationPolicy } from './publication.ts'

/**
 * Where a letter or reply stands before its day. `becomes-public`: two agreed, it does so by itself; `waits-for-second`:
 * proposed; `kept`: nobody proposed it. Without two nothing becomes public, whatever day the policy says.
 */
export interface Embargo {
  what: 'becomes-public' | 'waits-for-second' | 'kept'
  on: Day
  /** Near: within the days of the policy of the desk. Past: that day has come, and it is not public. */
  when: 'far' | 'near' | 'past'
}
export interface Embargoed {
  publication: string
  publicFrom: Day | null
  /** Of what stands proposed, from when. */
  proposedFrom: Day | null
  /** By the publication policy; null for never, or where its day of sending is not known. */
  policyDay: Day | null
}

export function embargoOf(of: Embargoed, today: Day, warnDays: number): Embargo | null {
  const standing = standingOf(of)
  if (standing === null || standing.on === null) return null
  const { what, on } = standing
  return { what, on, when: on <= today ? 'past' : on <= addDays(today, warnDays) ? 'near' : 'far' }
}

/** Of a reply not before it came: it is released apart from its letter, and by that letter's policy. */
export function policyDayOf(
  letter: { kind: string; sent: PartialDay; publicFrom: Day | null },
  receivedOn: Day | null,
  policies: readonly PublicationPolicy[]
): Day | null {
  const day = letter.publicFrom ?? publicationDay(letter.kind, letter.sent, policies)
  return day !== null && receivedOn !== null ? laterOf(day, receivedOn) : day
}

function standingOf({ publication, publicFrom, proposedFrom, policyDay }: Embargoed) {
  if (publication === 'scheduled') return { what: 'becomes-public' as const, on: publicFrom ?? proposedFrom }
  if (publication === 'proposed') return { what: 'waits-for-second' as const, on: proposedFrom ?? policyDay }
  return publication === 'withheld' ? { what: 'kept' as const, on: policyDay } : null
}
