/** The least of its pieces under each of 96 orders of chance: two texts share as many as they have of their pieces in common. */
export interface Sketch {
  least: Uint32Array
  length: number
}

const orders = 96
const rows = 3
const piece = 5
/** Of a longer text its beginning: who wants to differ can do so anywhere. */
const most = 8000
/** From here on two texts are alike: half of it is the same, in places of its own. Two independent ones of a language share a twentieth. */
const alikeFrom = 0.4
/** Two cries for help begin alike whoever writes them: where one of two is as short as these, more has to be the same. */
const short = 140
const shortAlikeFrom = 0.7

const [factors, offsets] = chances()

/** Pieces are letters in a row, so that a language without spaces is compared as any other. */
export function sketchOf(text: string): Sketch {
  const least = new Uint32Array(orders).fill(0xffffffff)
  const end = Math.max(1, Math.min(text.length, most) - piece + 1)
  for (let at = 0; at < end; at++) {
    const number = numberOf(text, at)
    for (let order = 0; order < orders; order++) {
      const placed = (Math.imul(number, factors[order]!) + offsets[order]!) >>> 0
      if (placed < least[order]!) least[order] = placed
    }
  }
  return { least, length: text.length }
}

/** Two that are alike have one of these in common, nearly always. */
export function bands({ least }: Sketch): string[] {
  const marks: string[] = []
  for (let at = 0; at < orders; at += rows) marks.push(`${at} ${least.subarray(at, at + rows).join(' ')}`)
  return marks
}

export function isAlike(one: Sketch, other: Sketch): boolean {
  let same = 0
  for (let order = 0; order < orders; order++) if (one.least[order] === other.least[order]) same++
  const from = Math.min(one.length, other.length) < short ? shortAlikeFrom : alikeFrom
  return same >= from * orders
}

/** FNV-1a of one piece, mixed so that its low bits are of chance too. */
function numberOf(text: string, from: number): number {
  let number = 0x811c9dc5
  for (let at = from; at < from + piece && at < text.length; at++)
    number = Math.imul(number ^ text.charCodeAt(at), 0x01000193)
  number = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d)
  return number ^ (number >>> 13)
}

/** The same in every run: by xorshift from a seed. */
function chances(): [Uint32Array, Uint32Array] {
  let state = 0x9e3779b9
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  const factors = Uint32Array.from({ length: orders }, () => next() | 1)
  return [factors, Uint32Array.from({ length: orders }, next)]
}
