import type { Bytes } from './bytes.ts'
import { NotOpened } from './not-opened.ts'

const KiB = 1024

/** What a text is padded to, in bytes: whoever sees the sealed form learns the class and no more. */
export const sizeClasses: readonly number[] = [4 * KiB, 16 * KiB, 64 * KiB, 256 * KiB, 1024 * KiB, 2048 * KiB]

export class TooLarge extends Error {}

/** Four bytes of length, the bytes, zeros up to the next class. */
export function fill(bytes: Uint8Array, classes: readonly number[] = sizeClasses): Bytes {
  const size = [...classes].sort((a, b) => a - b).find((size) => size >= bytes.length + 4)
  if (size === undefined)
    throw new TooLarge(`This text has ${bytes.length} bytes; at most ${Math.max(...classes) - 4} are sealed at once.`)
  const filled = new Uint8Array(size)
  new DataView(filled.buffer).setUint32(0, bytes.length)
  filled.set(bytes, 4)
  return filled
}

export function unfill(filled: Uint8Array): Uint8Array {
  if (filled.length < 4) throw new NotOpened('altered')
  const length = new DataView(filled.buffer, filled.byteOffset).getUint32(0)
  // Nothing may ride along behind the text: the rest is zeros, or it was not made here.
  if (length > filled.length - 4 || filled.subarray(4 + length).some((byte) => byte !== 0))
    throw new NotOpened('altered')
  return filled.subarray(4, 4 + length)
}
