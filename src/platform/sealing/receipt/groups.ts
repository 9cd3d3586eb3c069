import type { Receipt } from './make-receipt.ts'

/** 128 bits of receipt and 15 of check are thirteen groups of 11 bits. */
export const groupCount = 13
export const groupSize = 2048

export function groupsOf({ entropy }: Receipt): number[] {
  if (entropy.length !== 16) throw new RangeError(`A receipt has 16 bytes, not ${entropy.length}.`)
  const bits = [...bitsOf(entropy, 8), ...bitsOf([checkOf(entropy)], 15)]
  return Array.from({ length: groupCount }, (_, i) => numberOf(bits.slice(11 * i, 11 * i + 11)))
}

/** The receipt of thirteen groups, or null when they do not fit together. */
export function receiptOf(groups: readonly number[]): Receipt | null {
  const bits = bitsOf(groups, 11)
  const entropy = Uint8Array.from({ length: 16 }, (_, i) => numberOf(bits.slice(8 * i, 8 * i + 8)))
  return numberOf(bits.slice(128)) === checkOf(entropy) ? { entropy } : null
}

/**
 * The remainder by x^15 + x + 1, which is primitive: one wrong group, or any two that changed places, is always
 * caught; anything else, but once in 32,768. It begins with ones, so that thirteen zeros are no receipt.
 */
function checkOf(entropy: Uint8Array): number {
  let rest = 0x7fff
  for (const bit of bitsOf(entropy, 8)) {
    const carry = (rest >> 14) ^ bit
    rest = (rest << 1) & 0x7fff
    if (carry) rest ^= 0b11
  }
  return rest
}

function bitsOf(numbers: ArrayLike<number>, width: number): number[] {
  return Array.from({ length: numbers.length * width }, (_, at) => {
    const number = numbers[Math.floor(at / width)] as number
    return (number >> (width - 1 - (at % width))) & 1
  })
}

const numberOf = (bits: readonly number[]): number => bits.reduce((number, bit) => number * 2 + bit, 0)
