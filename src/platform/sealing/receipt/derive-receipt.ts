import '../floor.ts'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256, utf8 } from '../bytes.ts'
import { identityFromSeed, type Identity } from '../identity.ts'
import { signingKeyFromSeed, type SigningKey } from '../signing.ts'
import type { Receipt } from './make-receipt.ts'

export interface DerivedReceipt {
  /** Shown to the server to find what was written. */
  lookup: Uint8Array
  /** What the server keeps of it. */
  lookupHash: Uint8Array
  identity: Identity
  signing: SigningKey
  anchorKey: Uint8Array
}

/**
 * The receipt itself is never sent. Each of what it gives tells nothing of the others.
 * @param instance names the office: the same receipt shown to another server is another person's there
 */
export async function deriveReceipt({ entropy }: Receipt, instance: string): Promise<DerivedReceipt> {
  if (entropy.length !== 16) throw new RangeError(`A receipt has 16 bytes, not ${entropy.length}.`)
  const derive = (use: string) => hkdf(sha256, entropy, utf8(`vigie/receipt/v1\n${instance}`), utf8(use), 32)
  const lookup = derive('lookup')
  return {
    lookup,
    lookupHash: lookupHashOf(lookup),
    identity: await identityFromSeed(derive('identity')),
    signing: signingKeyFromSeed(derive('signing')),
    anchorKey: derive('anchor')
  }
}

export const lookupHashOf = (lookup: Uint8Array): Uint8Array => sha256(lookup)
