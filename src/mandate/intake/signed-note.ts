import { fingerprint, type Fingerprint } from '#platform/sealing/fingerprint.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { signed, verify, type Signed } from '#platform/sealing/signing.ts'
import type { SealedNote } from './payloads.ts'

/** What an officer, of whatever role, says by her signing key: this note, in this place. All of it lies under the seal. */
export interface OfficerSaid {
  officer: string
  place: Fingerprint
  note: SealedNote
}

/**
 * Whether the server's word on who wrote a note is the writer's own. `unsigned`: from before notes were signed, or put
 * there by anybody, for all can seal to an epoch. `not-good`: altered, moved from elsewhere, or by nobody of this office.
 */
export type Authorship = 'signed' | 'unsigned' | 'not-good'

/**
 * Where a note belongs: under its own number, to a submission or to the note that it answers. By a fingerprint, so
 * that a translator to whom it is sealed too learns of no submission.
 */
export const placeOf = (id: string, of: string): Fingerprint => fingerprint({ id, of })

/** The matter as a guest knows it, who learns of no submission. */
export const matterOf = (submission: string): Fingerprint => fingerprint({ submission })

export const signNote = (secret: Uint8Array, said: OfficerSaid): Signed<OfficerSaid> => signed(secret, purpose, said)

/** What was said, signed or not, as it lay under the seal. */
export const noteIn = (opened: unknown): unknown => (isSigned(opened) ? opened.value?.note : opened)

/** @param cards of all whom this office ever confirmed: what she wrote before she left stays hers */
export function authorshipOf(
  opened: unknown,
  { officer, place }: Pick<OfficerSaid, 'officer' | 'place'>,
  cards: readonly OfficerCard[]
): Authorship {
  if (!isSigned(opened)) return 'unsigned'
  const card = cards.find(({ id, verifyKey }) => id === officer && verifyKey === opened.by)
  const isHers = card !== undefined && verify(opened, purpose, card.verifyKey)
  return isHers && opened.value.officer === officer && opened.value.place === place ? 'signed' : 'not-good'
}

const purpose = 'office-note'

const isSigned = (opened: unknown): opened is Signed<OfficerSaid> =>
  typeof opened === 'object' && opened !== null && 'signature' in opened
