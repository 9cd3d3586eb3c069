import { fromBase64url, toBase64url } from './bytes.ts'
import { fingerprint, type Fingerprint } from './fingerprint.ts'
import { makeIdentity } from './identity.ts'
import { makeSigningKey, signed, type Signed } from './signing.ts'

export { followChain } from './follow-chain.ts'
export { fingerprint, type Fingerprint } from './fingerprint.ts'

/** What the world may know of an epoch: what to seal to, and whose signature to expect. */
export interface EpochCard {
  number: number
  mandate: string
  recipient: string
  verifyKey: string
  openedOn: string
  previous: Fingerprint | null
  /** Of the recovery recipient, in a card with which another sheet comes into force; it stays until a later card names one. */
  recovery?: Fingerprint | undefined
}

/** What the officers hold: the age identity, and the signing key's 32 bytes as base64url. */
export interface EpochSecrets {
  identity: string
  signing: string
}

export interface EpochStatement {
  own: Signed<EpochCard>
  before: Signed<{ next: Fingerprint }> | null
}

export interface NewEpoch {
  mandate: string
  openedOn: string
  previous?: { card: EpochCard; signingSecret: Uint8Array | string }
  /** The recipient of a new recovery sheet. */
  recovery?: string | undefined
}

/** A new epoch is signed by its own key and, but for the first, by the one before. */
export async function makeEpoch({ mandate, openedOn, previous, recovery }: NewEpoch) {
  const { secret, recipient } = await makeIdentity()
  const signing = makeSigningKey()
  const card: EpochCard = {
    number: previous ? previous.card.number + 1 : 1,
    mandate,
    recipient,
    verifyKey: toBase64url(signing.verifyKey),
    openedOn,
    previous: previous ? fingerprint(previous.card) : null,
    ...(recovery && { recovery: recoveryPrint(recovery) })
  }
  const secrets: EpochSecrets = { identity: secret, signing: toBase64url(signing.secret) }
  return { card, statement: signEpoch(card, signing.secret, previous), secrets }
}

/** Whoever holds this epoch's secrets and those of the one before can say it, and say it again for another day. */
export function signEpoch(
  card: EpochCard,
  signingSecret: Uint8Array | string,
  previous?: NewEpoch['previous']
): EpochStatement {
  return {
    own: signed(bytesOf(signingSecret), 'epoch', card),
    before: previous ? signed(bytesOf(previous.signingSecret), 'next-epoch', { next: fingerprint(card) }) : null
  }
}

/** What an epoch's card is from whatever day it counts: its keys, its place in the chain, and not its day. */
export const undated = ({ number, mandate, recipient, verifyKey, previous, recovery }: EpochCard): Fingerprint =>
  fingerprint({ number, mandate, recipient, verifyKey, previous, ...(recovery && { recovery }) })

/** By what a card names the recovery recipient. */
export const recoveryPrint = (recipient: string): Fingerprint => fingerprint({ recovery: recipient })

const bytesOf = (secret: Uint8Array | string) => (typeof secret === 'string' ? fromBase64url(secret) : secret)
