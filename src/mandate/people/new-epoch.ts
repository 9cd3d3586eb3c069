import { fingerprint } from '#platform/sealing/fingerprint.ts'
import type { EpochCard, EpochStatement } from '#platform/sealing/epochs.ts'
import { verify } from '#platform/sealing/signing.ts'

/**
 * The card of an epoch that says itself, and is said by the one before, to be this mandate's next; null
 * for any other. The server checks it for the sake of order; officers' and sources' devices check for themselves.
 */
export function readNewEpoch(
  { statement: { own, before } }: { statement: EpochStatement },
  mandate: string,
  previous: EpochCard | null = null
): EpochCard | null {
  const card = own.value
  if (card.mandate !== mandate || !verify(own, 'epoch', card.verifyKey)) return null
  if (!previous) return card
  const follows =
    card.number === previous.number + 1 &&
    card.previous === fingerprint(previous) &&
    verify(before, 'next-epoch', previous.verifyKey) &&
    before?.value.next === fingerprint(card)
  return follows ? card : null
}

export const isFirstEpoch = ({ number, previous }: EpochCard): boolean => number === 1 && previous === null
