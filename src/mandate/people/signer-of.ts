import type { OfficerCard } from '#platform/sealing/roster.ts'
import { verify, type Signed } from '#platform/sealing/signing.ts'
import { mayHoldKeys } from './key-holders.ts'

/** Which of these officers signed it; null for nobody. Of roles without keys nothing counts, whatever their own keys signed. */
export function signerOf(
  said: Signed | null | undefined,
  purpose: string,
  cards: readonly OfficerCard[]
): OfficerCard | null {
  const card = cards.find(({ verifyKey, role }) => verifyKey === said?.by && mayHoldKeys(role))
  return card && verify(said, purpose, card.verifyKey) ? card : null
}
