import './floor.ts'
import { ed25519 } from '@noble/curves/ed25519.js'
import { canonicalJson } from '#platform/canonical-json.ts'
import { concat, fromBase64url, randomBytes, sameBytes, sha256, toBase64url, utf8 } from './bytes.ts'

/** Ed25519 by @noble: the WebCrypto of our oldest browsers lacks it. */
export interface SigningKey {
  secret: Uint8Array
  verifyKey: Uint8Array
}

export interface Signed<T = unknown> {
  purpose: string
  value: T
  by: string
  signature: string
}

export const makeSigningKey = (): SigningKey => signingKeyFromSeed(randomBytes(32))

export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  if (seed.length !== 32) throw new RangeError(`A signing key is made from 32 bytes, not ${seed.length}.`)
  return { secret: Uint8Array.from(seed), verifyKey: ed25519.getPublicKey(seed) }
}

/** @param purpose part of what is signed, so that a statement made for one purpose can't be shown for another */
export function signed<T>(secret: Uint8Array, purpose: string, value: T): Signed<T> {
  const signature = ed25519.sign(told(purpose, value), secret)
  return { purpose, value, by: toBase64url(ed25519.getPublicKey(secret)), signature: toBase64url(signature) }
}

/** Never throws: whatever is not a statement of that purpose, signed by that key, is false. */
export function verify(statement: unknown, purpose: string, ...expected: [verifyKey?: Uint8Array | string]): boolean {
  try {
    const { purpose: named, value, by, signature } = statement as Signed
    if (named !== purpose) return false
    const key = fromBase64url(by)
    // NOTE: counted, so that a key that is missing from a card is not taken for "whoever signed".
    if (expected.length > 0 && !sameBytes(key, bytesOf(expected[0]))) return false
    return holds(key, fromBase64url(signature), told(purpose, value))
  } catch {
    return false
  }
}

/**
 * Who is in an office, and by whose word, is read from the same statements with every request: what held once is known again
 * by its hash, for a twentieth of the work.
 */
function holds(key: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  const mark = toBase64url(sha256(concat(utf8(`${toBase64url(key)}\n${toBase64url(signature)}\n`), message)))
  if (held.has(mark)) return true
  // NOTE: without zip215 the check is RFC 8032's own, stricter one: no second form of a key or signature passes.
  if (!ed25519.verify(signature, message, key, { zip215: false })) return false
  if (held.size >= mostHeld) held.clear()
  held.add(mark)
  return true
}
const held = new Set<string>()
const mostHeld = 10_000

function told(purpose: string, value: unknown): Uint8Array {
  if (!/^[a-z0-9-]+$/.test(purpose)) throw new RangeError(`"${purpose}" is no purpose: small letters, digits, hyphens.`)
  return utf8(`vigie signed\n${purpose}\n${canonicalJson(value)}`)
}

const bytesOf = (key: Uint8Array | string | undefined) => (key instanceof Uint8Array ? key : fromBase64url(key ?? '!'))
