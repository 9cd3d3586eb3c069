import './floor.ts'
import { bech32 } from '@scure/base'
import { concat, utf8 } from './bytes.ts'

const text = 0
const identity = 1

/** An age identity is shared as its 32 bytes: half the letters to type. Any other secret, as its text. */
export function packSecret(secret: string): Uint8Array {
  if (/^AGE-SECRET-KEY-PQ-1[0-9A-Z]+$/.test(secret))
    return concat(Uint8Array.of(identity), bech32.decodeToBytes(secret).bytes)
  return concat(Uint8Array.of(text), utf8(secret))
}

export function unpackSecret(packed: Uint8Array): string {
  const bytes = packed.slice(1)
  if (packed[0] === identity) return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', bytes).toUpperCase()
  return new TextDecoder().decode(bytes)
}
