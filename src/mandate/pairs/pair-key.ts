import { fromBase64url, randomBytes, sha256, toBase64url, type Bytes } from '#platform/sealing/bytes.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { openJson, sealJson } from '#platform/sealing/seal.ts'
import { isByOffice, isByOurs, signForOffice, type SaidForOffice } from './sign-for-office.ts'

/**
 * The key with which two mandates make fingerprints of their matters (cases/matching/fingerprints.ts), in officers'
 * browsers alone. It is made for the two epochs that are open, sealed to both, and signed under the seal by who made it
 * with her key and her office's: anybody can seal to an epoch. Once either office opens another epoch nobody takes it any
 * more; the next officer who opens a case makes another, and with the old one all prints go that were made with it.
 * Browsers make them anew, case by case: of two keys at once nothing would be gained.
 */
export const pairKeyClasses = [2048]

interface PairKeySaid {
  mandate: string
  epoch: number
  other: string
  otherEpoch: number
  officer: string
  keyHash: string
}

export interface Pair {
  /** Our open epoch. */
  own: EpochCard
  /** That of the other office, as its chain was followed from what was compared. */
  other: EpochCard
}

export async function makePairKey(
  { own, other }: Pair,
  { officer, signing, office }: { officer: string; signing: Uint8Array; office: Uint8Array },
  key: Uint8Array = randomBytes(32)
): Promise<{ key: Uint8Array; own: Bytes; theirs: Bytes }> {
  const said: PairKeySaid = {
    mandate: own.mandate,
    epoch: own.number,
    other: other.mandate,
    otherEpoch: other.number,
    officer,
    keyHash: hashOf(key)
  }
  const sealed = { key: toBase64url(key), said: signForOffice(purpose, said, { officer: signing, office }) }
  return {
    key,
    own: await sealJson(sealed, [own.recipient], pairKeyClasses),
    theirs: await sealJson(sealed, [other.recipient], pairKeyClasses)
  }
}

/**
 * Null where it does not open, or is by neither office, for another pair, or for an epoch that is over.
 * @param cards of our own who hold keys now
 */
export async function openPairKey(
  sealed: Uint8Array,
  { own, other }: Pair,
  secrets: readonly string[],
  cards: readonly OfficerCard[]
): Promise<Uint8Array | null> {
  try {
    const opened = (await openJson(sealed, secrets, pairKeyClasses)) as Sealed | null
    const key = fromBase64url(opened?.key ?? '!')
    const word = opened!.said
    const { value } = word.said
    const isOurs = value.mandate === own.mandate
    const [maker, to] = isOurs ? [own, other] : [other, own]
    const isIts =
      value.mandate === maker.mandate &&
      value.epoch === maker.number &&
      value.other === to.mandate &&
      value.otherEpoch === to.number &&
      value.keyHash === hashOf(key) &&
      key.length === 32
    // Whoever left her office with an older epoch's key makes none for this one.
    const isSigned = isByOffice(purpose, word, [maker]) && (!isOurs || isByOurs(purpose, word, cards))
    return isIts && isSigned ? key : null
  } catch {
    return null
  }
}

interface Sealed {
  key: string
  said: SaidForOffice<PairKeySaid>
}
const purpose = 'pair-key'
const hashOf = (bytes: Uint8Array): string => toBase64url(sha256(bytes))
