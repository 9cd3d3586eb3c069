import { canonicalJson } from '#platform/canonical-json.ts'
import { sha256, utf8 } from '#platform/sealing/bytes.ts'

/**
 * Names what the second person looked at, in five groups of four: 80 bits over all that would become so and over the
 * proposal itself, in browsers as on the server. Whoever proposes something else meanwhile proposes something of another name.
 */
export const fingerprintOfProposal = (proposed: object): string =>
  Array.from(sha256(utf8(canonicalJson(proposed))).subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .match(/.{4}/g)!
    .join('-')

/** As it was printed or as it was typed. */
export const isFingerprint = (typed: string, fingerprint: string): boolean => plain(typed) === plain(fingerprint)

const plain = (text: string) => text.toLowerCase().replace(/[\s-]/g, '')
