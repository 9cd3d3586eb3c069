import { canonicalJson } from '#platform/canonical-json.ts'
import { sha256, utf8 } from './bytes.ts'

/** Ten groups of five digits, such as '04129 65001 ...': 160 bits, read over a telephone in any language. */
export type Fingerprint = string

export const fingerprintOf = (bytes: Uint8Array): Fingerprint => fingerprintOfHash(sha256(bytes))

/** @param hash SHA-256 of what it is the fingerprint of */
export function fingerprintOfHash(hash: Uint8Array): Fingerprint {
  const groups = Array.from({ length: 10 }, (_, i) => ((hash[2 * i] as number) << 8) | (hash[2 * i + 1] as number))
  return groups.map((group) => String(group).padStart(5, '0')).join(' ')
}

/** Of an epoch's or an officer's card, whatever order its fields came in. */
export const fingerprint = (card: object): Fingerprint => fingerprintOf(utf8(`vigie card\n${canonicalJson(card)}`))
