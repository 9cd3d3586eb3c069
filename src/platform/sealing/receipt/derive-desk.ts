import '../floor.ts'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256, utf8 } from '../bytes.ts'
import { identityFromSeed, type Identity } from '../identity.ts'
import { signingKeyFromSeed, type SigningKey } from '../signing.ts'
import { lookupHashOf } from './derive-receipt.ts'
import type { Receipt } from './make-receipt.ts'

export interface DerivedDesk {
  /** Shown to the server to find the list. */
  lookup: Uint8Array
  /** What the server keeps of it. */
  lookupHash: Uint8Array
  /** To whom the list is sealed: to nobody else, and its recipient is told to nobody. */
  identity: Identity
  signing: SigningKey
}

/**
 * The words of an organisation's desk are made like a receipt and give other things: typed in the place of a
 * receipt's, or the other way round, they find nothing.
 * @param instance names the office: the same words shown to another server are another desk's there
 */
export async function deriveDesk({ entropy }: Receipt, instance: string): Promise<DerivedDesk> {
  if (entropy.length !== 16) throw new RangeError(`The words of a desk have 16 bytes, not ${entropy.length}.`)
  const derive = (use: string) => hkdf(sha256, entropy, utf8(`vigie/desk/v1\n${instance}`), utf8(use), 32)
  const lookup = derive('lookup')
  return {
    lookup,
    lookupHash: lookupHashOf(lookup),
    identity: await identityFromSeed(derive('identity')),
    signing: signingKeyFromSeed(derive('signing'))
  }
}
