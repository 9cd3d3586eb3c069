import type { LetterFacts } from './correction.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Day } from '../calendar.ts'
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

/**
 * What the first person signs of a release: the day and all that she was shown. Answers beside a letter are not in it: each
 * is read by the public only where two have signed that answer itself, and may be so before its letter is.
 */
export const fingerprintOfFirst = ({ firstBy, firstOn, publicFrom, becomesPublic, despite }: FirstOfRelease): string =>
  fingerprintOfProposal({
    firstBy,
    firstOn,
    publicFrom,
    becomesPublic: becomesPublic.filter(({ field }) => field !== 'replies'),
    ...(despite && { despite })
  })
interface FirstOfRelease {
  firstBy: string
  firstOn: Day
  publicFrom: Day
  becomesPublic: { field: string; value: unknown }[]
  /** Why, although a mission asked that it is not published. */
  despite?: string | null
}

/** What the first person signs of a correction. */
export const fingerprintOfChanges = ({ changes, reason, firstBy, firstOn }: FirstOfCorrection): string =>
  fingerprintOfProposal({ changes, reason, firstBy, firstOn })
interface FirstOfCorrection {
  changes: object
  reason: string
  firstBy: string
  firstOn: Day
}

/** As it was printed or as it was typed. */
export const isFingerprint = (typed: string, fingerprint: string): boolean => plain(typed) === plain(fingerprint)

const plain = (text: string) => text.toLowerCase().replace(/[\s-]/g, '')

/** A letter's public version, or that it has none, in the one text by which two are compared. */
export const versionAsText = (version: LetterFacts['publicVersion']): string => canonicalJson(version)
