import { hkdfSync, scryptSync } from 'node:crypto'
import { normalisePassphrase } from '../src/platform/sealing/passphrase.ts'

const known = new Map<string, string>()

/**
 * What a browser sends to sign in, as signInProof makes it, by Node's own scrypt, which takes a third of the time, and
 * once for the same words and salt. That both make the same is held in seal-under.test.ts.
 */
export function proofOf(passphrase: string, salt: Uint8Array): string {
  const words = normalisePassphrase(passphrase)
  const key = `${Buffer.from(salt).toString('hex')} ${words}`
  const proof = known.get(key) ?? derive(words, salt)
  known.set(key, proof)
  return proof
}

function derive(words: string, salt: Uint8Array): string {
  const own = Buffer.concat([Buffer.from('vigie/sign-in/v1\n'), salt])
  const stretched = scryptSync(words, own, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 })
  return Buffer.from(hkdfSync('sha256', stretched, own, 'sign-in proof', 32)).toString('base64url')
}
