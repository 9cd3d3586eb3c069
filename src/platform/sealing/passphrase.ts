import './floor.ts'
import { hkdf } from '@noble/hashes/hkdf.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { concat, randomBytes, sha256, toBase64url, utf8 } from './bytes.ts'
import { fold } from './receipt/fold.ts'

const bits = 77

/** Generated, never chosen: as many words of the list as carry 77 bits, seven of a list of 2,048. */
export function makePassphrase(words: readonly string[]): string {
  if (new Set(words.map(fold)).size !== words.length) throw new RangeError('Two words of this list are alike.')
  if (words.length < 2) throw new RangeError('A list of words has more than one.')
  const count = Math.ceil(bits / Math.log2(words.length))
  return Array.from({ length: count }, () => words[below(words.length)]).join(' ')
}

/**
 * One text however it is typed: case, accents and the spaces between words do not count.
 * NOTE: what was sealed opens with this form alone. Change it, and every passphrase in use is lost.
 */
export const normalisePassphrase = (text: string): string =>
  text
    .split(/[\s\p{P}\p{Z}]+/u)
    .map(fold)
    .filter(Boolean)
    .join(' ')

/** What is sent to sign in. Who has it, and the server has, learns nothing of what unseals: another salt, another use. */
export async function signInProof(passphrase: string, salt: Uint8Array): Promise<string> {
  const own = concat(utf8('vigie/sign-in/v1\n'), salt)
  const stretched = await scryptAsync(utf8(normalisePassphrase(passphrase)), own, { N: 2 ** 15, r: 8, p: 1, dkLen: 32 })
  return toBase64url(hkdf(sha256, stretched, own, utf8('sign-in proof'), 32))
}

/** A whole number below `limit`, each as likely as the other: what would fall unevenly is drawn again. */
function below(limit: number): number {
  const fair = Math.floor(2 ** 32 / limit) * limit
  for (;;) {
    const drawn = new DataView(randomBytes(4).buffer).getUint32(0)
    if (drawn < fair) return drawn % limit
  }
}
