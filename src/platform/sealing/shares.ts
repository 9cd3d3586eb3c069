import './floor.ts'
import { combine, split } from 'shamir-secret-sharing'
import { concat, randomBytes, sameBytes, sha256 } from './bytes.ts'
import { readShare, writeShare, type Share } from './share-text.ts'
import { packSecret, unpackSecret } from './share-secret.ts'

export { readShare, type Share } from './share-text.ts'

export type SharesCombined =
  | { ok: true; secret: string }
  | { ok: false; reason: 'too-few'; needed: number }
  | { ok: false; reason: 'slip' | 'of-another-sheet'; at?: number }

/** `of` printable shares, of which any `needed` give the secret back and one fewer tells nothing. */
export async function makeShares(secret: string, of: number, needed: number): Promise<string[]> {
  if (needed < 2 || needed > of || of > 255) throw new RangeError('Shares: two or more are needed, of at most 255.')
  const packed = packSecret(secret)
  const sheet = randomBytes(4)
  // The check goes inside, so that what comes back is known to be what was shared.
  const shares = await split(concat(packed, checkOf(packed)), of, needed)
  return shares.map((bytes, i) => writeShare({ of, needed, number: i + 1, sheet, bytes }))
}

/** @returns `at`: which of the texts, from 0 */
export async function combineShares(texts: readonly string[]): Promise<SharesCombined> {
  const read = texts.map(readShare)
  const slip = read.indexOf(null)
  if (slip !== -1) return { ok: false, reason: 'slip', at: slip }
  const shares = read as Share[]
  const first = shares[0]
  if (!first) return { ok: false, reason: 'too-few', needed: 2 }
  const stranger = shares.findIndex((share) => !sameBytes(share.sheet, first.sheet) || share.needed !== first.needed)
  if (stranger !== -1) return { ok: false, reason: 'of-another-sheet', at: stranger }
  const distinct = [...new Map(shares.map((share) => [share.number, share])).values()]
  if (distinct.length < first.needed) return { ok: false, reason: 'too-few', needed: first.needed }
  const whole = await combine(distinct.map(({ bytes }) => bytes))
  const packed = whole.slice(0, -4)
  if (!sameBytes(whole.slice(-4), checkOf(packed))) return { ok: false, reason: 'slip' }
  return { ok: true, secret: unpackSecret(packed) }
}

const checkOf = (packed: Uint8Array) => sha256(packed).slice(0, 4)
