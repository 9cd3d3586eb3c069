import type { Day } from '../calendar.ts'
import type { WithdrawalNote } from '../communications/withdrawal.ts'
import { signedByOfficer } from '../people/signed-by-officer.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { signed, type Signed } from '#platform/sealing/signing.ts'

export const releaseActs = [
  'propose',
  'approve',
  'withdraw',
  'approve-withdrawal-note',
  'propose-correction',
  'approve-correction'
] as const
export type ReleaseAct = (typeof releaseActs)[number]

/**
 * What an officer signs of a release with her own key. The office's server brings it and can write no other; the job
 * that makes anything public does what it finds signed, by two.
 */
export interface ReleaseWord {
  id: string
  officer: string
  mandate: string
  act: ReleaseAct
  kind: 'letter' | 'reply'
  subject: string
  /** The fingerprint of what she was shown, and agrees to. */
  proposal: string | null
  /** Of a withdrawal: what the public is to be told of why. */
  note: WithdrawalNote | null
  /** Why it is taken back; of a proposal, why although a mission asked that it is not published. */
  reason: string | null
  on: Day
}

export const signWord = (secret: Uint8Array, word: ReleaseWord): Signed<ReleaseWord> => signed(secret, purpose, word)

/** The word, if the key of the officer whom it names signed it, and she is one of these. */
export const wordOf = (said: unknown, cards: readonly OfficerCard[]): ReleaseWord | null =>
  signedByOfficer<ReleaseWord>(said, purpose, cards)

const purpose = 'release-word'
