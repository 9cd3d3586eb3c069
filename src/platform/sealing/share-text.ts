import './floor.ts'
import { base32crockford } from '@scure/base'
import { concat, sameBytes, sha256 } from './bytes.ts'
import { latinDigits } from '../digits.ts'

export interface Share {
  of: number
  needed: number
  /** From 1. */
  number: number
  /** The same on all the shares that were made together. */
  sheet: Uint8Array
  bytes: Uint8Array
}

const version = 1
const head = 8

/** Groups of five letters and digits. No I, L, O or U: what looks alike is read alike. */
export function writeShare({ of, needed, number, sheet, bytes }: Share): string {
  const told = concat(Uint8Array.of(version, of, needed, number), sheet, bytes)
  const text = base32crockford.encode(concat(told, sha256(told).slice(0, 4)))
  return text
    .replace(/=+$/, '')
    .match(/.{1,5}/g)!
    .join(' ')
}

/** Null when something was mistyped, left out or put in. */
export function readShare(text: string): Share | null {
  const typed = latinDigits(text)
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toUpperCase()
  let whole: Uint8Array
  try {
    whole = base32crockford.decode(typed)
  } catch {
    return null
  }
  const told = whole.slice(0, -4)
  if (told.length <= head || told[0] !== version || !sameBytes(whole.slice(-4), sha256(told).slice(0, 4))) return null
  const [, of, needed, number] = told as unknown as [number, number, number, number]
  return { of, needed, number, sheet: told.slice(4, head), bytes: told.slice(head) }
}
