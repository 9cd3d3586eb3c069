import { fromBase64url, toBase64url, type Bytes } from './bytes.ts'
import { fingerprint } from './fingerprint.ts'
import { undated, type EpochCard, type EpochSecrets } from './epochs.ts'
import { recipientOf } from './identity.ts'
import { NotOpened, openJson, sealJson } from './seal.ts'
import { signingKeyFromSeed } from './signing.ts'

const classes = [1024]

/** To each current officer and to the recovery recipient. */
export function sealEpochSecrets(
  card: EpochCard,
  secrets: EpochSecrets,
  recipients: readonly string[]
): Promise<Bytes> {
  return sealJson({ card: undated(card), ...secrets }, recipients, classes)
}

/** Throws NotOpened; 'altered' also for secrets that are not this card's: a server can seal its own to an officer. */
export async function openEpochSecrets(sealed: Uint8Array, card: EpochCard, secret: string): Promise<EpochSecrets> {
  const opened = (await openJson(sealed, [secret], classes)) as (EpochSecrets & { card: string }) | null
  // NOTE: what was sealed before epochs took two officers names the card with its day.
  const isOfCard = opened?.card === undated(card) || opened?.card === fingerprint(card)
  if (!opened || !isOfCard || !(await fits(card, opened))) throw new NotOpened('altered')
  return { identity: opened.identity, signing: opened.signing }
}

async function fits(card: EpochCard, { identity, signing }: EpochSecrets): Promise<boolean> {
  try {
    const { verifyKey } = signingKeyFromSeed(fromBase64url(signing))
    return toBase64url(verifyKey) === card.verifyKey && (await recipientOf(identity)) === card.recipient
  } catch {
    return false
  }
}
