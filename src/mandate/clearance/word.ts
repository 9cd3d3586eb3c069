import type { EpochCard } from '#platform/sealing/epochs.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { signed, verify, type Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'

/** What is signed of a letter before it goes: what a mandate says of its text, and that the Rapporteur signs it. */

export const saidDecisions = ['cleared', 'change-proposed', 'declined'] as const
export type SaidDecision = (typeof saidDecisions)[number]

export interface ClearanceSaid {
  letter: string
  /** Of the text of which it is said. */
  hash: string
  decision: SaidDecision
  mandate: string
  officer: string
  on: Day
  /** The fingerprint of what goes with it under a seal; null where she only clears. */
  words: string | null
}

/**
 * By her own key, and by that of her office's open epoch: another office knows the epoch from the chain that it follows,
 * and her from nowhere. Whoever can sign with it is somebody whom her office gave its keys. A guest holds none.
 */
export interface ClearanceWord {
  said: Signed<ClearanceSaid>
  office: Signed<ClearanceSaid> | null
}

export interface LetterSigned {
  letter: string
  hash: string
  officer: string
  mandate: string
  on: Day
}

export function signClearance(
  said: ClearanceSaid,
  { officer, office }: { officer: Uint8Array; office: Uint8Array | null }
): ClearanceWord {
  return { said: signed(officer, purpose.officer, said), office: office && signed(office, purpose.office, said) }
}

/** Whether the key of that card signed it, and the card is of whom it names. */
export const isSaidBy = ({ said }: ClearanceWord, card: Pick<OfficerCard, 'id' | 'verifyKey'> | undefined): boolean =>
  card !== undefined && said.value.officer === card.id && verify(said, purpose.officer, card.verifyKey)

/** Whether one of these epochs, all of the mandate that it names, signed the same. */
export const isSaidFor = ({ said, office }: ClearanceWord, epochs: readonly EpochCard[]): boolean =>
  office !== null &&
  JSON.stringify(office.value) === JSON.stringify(said.value) &&
  epochs.some(({ mandate, verifyKey }) => mandate === said.value.mandate && verify(office, purpose.office, verifyKey))

export const signLetterText = (secret: Uint8Array, value: LetterSigned): Signed<LetterSigned> =>
  signed(secret, purpose.letter, value)

/** Whose signature it is; null for anybody's but a Rapporteur's among these. */
export function rapporteurOf(given: unknown, of: { letter: string; hash: string }, cards: readonly OfficerCard[]) {
  const { value } = (given ?? {}) as Partial<Signed<LetterSigned>>
  const card = cards.find(({ id, role }) => id === value?.officer && role === 'rapporteur')
  const isIts = value?.letter === of.letter && value.hash === of.hash && value.mandate === card?.mandate
  return card && isIts && verify(given, purpose.letter, card.verifyKey) ? card : null
}

const purpose = { officer: 'clearance-word', office: 'clearance-word-of-office', letter: 'letter-signature' } as const
