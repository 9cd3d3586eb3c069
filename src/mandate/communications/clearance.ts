import { addDays, type Day } from '../calendar.ts'
import type { Kind } from './communication.ts'
import type { StateOf } from './machines.ts'

/**
 * A joint letter goes out when every mandate that signs it has cleared the very text that goes (A/HRC/34/52,
 * paras. 29-31). The text itself is sealed: what is known of it is its fingerprint.
 */
export interface Clearing {
  signatory: string
  state: StateOf<'clearance'>
  /** The text that it cleared; null while it has cleared none. */
  hash: string | null
}

/** What a mandate can decide. 'open' is no decision: a new text asks again. */
export const clearanceDecisions = [
  'cleared',
  'change-proposed',
  'declined',
  'not-joined'
] as const satisfies readonly StateOf<'clearance'>[]
export type ClearanceDecision = (typeof clearanceDecisions)[number]

/** Until when a word is asked, where who asks sets no other day: an urgent appeal can't wait for a week. */
export const usualCutOff = (kind: Kind, today: Day): Day => addDays(today, kind === 'UA' ? 2 : 7)

/** A mandate that declined, or said nothing until the cut-off, signs no more and holds up nobody. */
export const stillSigns = ({ state }: Pick<Clearing, 'state'>): boolean =>
  state !== 'declined' && state !== 'not-joined'

/** Signatories without whose word this text may not go; none of them when it may. */
export const notCleared = (asked: readonly Clearing[], hash: string): string[] =>
  asked
    .filter((one) => stillSigns(one) && (one.state !== 'cleared' || one.hash !== hash))
    .map(({ signatory }) => signatory)

/**
 * Asked again when a text is put: those who had cleared another one, and those whose change it may hold. Put as it is, it
 * asks those alone whose change was not taken: the others have cleared this very text.
 */
export const askedAgain = <T extends Pick<Clearing, 'state' | 'hash'>>(asked: readonly T[], hash: string): T[] =>
  asked.filter((one) => one.state === 'change-proposed' || (one.state === 'cleared' && one.hash !== hash))
