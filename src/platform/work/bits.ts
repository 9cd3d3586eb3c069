const least = 9
/** 32,768 hashes on average: under two seconds of a telephone six times slower than a desk computer. */
const most = 15

/** How much work is asked for when so many have come within a minute: double the load, one bit more, and no further. */
export const bitsAt = (perMinute: number): number =>
  Math.min(most, least + Math.floor(Math.log2(Math.max(0, perMinute) / 60 + 1)))
