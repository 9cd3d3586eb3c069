const least = 9
/** 32,768 hashes on average: under two seconds of a telephone six times slower than a desk computer. */
const mostByLoad = 15
/** Eight seconds of that telephone, while a flood has its work done. */
const most = 17

/**
 * How much work is asked for when so many have come within a minute: double the load, one bit more, and no further.
 * @param full how full the room of the day is: beyond half of it, one bit more with each eighth
 */
export const bitsAt = (perMinute: number, full = 0): number => {
  const byLoad = least + Math.floor(Math.log2(Math.max(0, perMinute) / 60 + 1))
  return Math.min(most, Math.min(mostByLoad, byLoad) + bitsBeyondHalf(full))
}

/**
 * What is taken at least, so that work asked for while there was room is not kept for a flood. One eighth behind: what
 * an honest page did ahead still serves.
 */
export const bitsAtLeast = (full: number): number => {
  const more = bitsBeyondHalf(full - 1 / 8)
  return more > 0 ? least + more : 0
}

/** The same by the load: what was asked for while little came is not kept for a flood, and an honest page has some minutes. */
export const bitsAtLeastBy = (perMinute: number): number => {
  const bits = bitsAt(perMinute) - 3
  return bits > least ? bits : 0
}

const bitsBeyondHalf = (full: number) => Math.max(0, Math.floor((full - 1 / 2) * 8))
