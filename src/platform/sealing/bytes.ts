import './floor.ts'
import { base64urlnopad } from '@scure/base'

export { sha256 } from '@noble/hashes/sha2.js'
export { randomBytes } from '@noble/hashes/utils.js'

export type Bytes = Uint8Array<ArrayBuffer>

export const toBase64url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes)

/** Throws when the text is not base64url without padding, or not its one canonical form. */
export const fromBase64url = (text: string): Uint8Array => base64urlnopad.decode(text)

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Takes the same time wherever the two differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}
