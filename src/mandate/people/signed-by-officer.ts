import type { OfficerCard } from '#platform/sealing/roster.ts'
import { verify, type Signed } from '#platform/sealing/signing.ts'

/** What was said, if the key of the officer whom it names signed it for that purpose, and she is one of these; else null. */
export function signedByOfficer<T extends { officer: string }>(
  said: unknown,
  purpose: string,
  cards: readonly OfficerCard[]
): T | null {
  const statement = said as Signed<T> | null
  const card = cards.find(({ id }) => id === statement?.value?.officer)
  return card && verify(statement, purpose, card.verifyKey) ? statement!.value : null
}
