import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/canonical-json.ts'

/**
 * Names what the second person looked at, in five groups of four: 80 bits over all that would become so and over the
 * proposal itself. Whoever proposes something else meanwhile proposes something of another name.
 */
export const fingerprintOfProposal = (proposed: object): string =>
  createHash('sha256').update(canonicalJson(proposed)).digest('hex').slice(0, 20).match(/.{4}/g)!.join('-')

/** As it was printed or as it was typed. */
export const isFingerprint = (typed: string, fingerprint: string): boolean => plain(typed) === plain(fingerprint)

const plain = (text: string) => text.toLowerCase().replace(/[\s-]/g, '')
