/** What is known of a body that comes: times in milliseconds, lengths in bytes. */
export interface Coming {
  bytes: number
  /** Bytes that it said it has. */
  length: number
  /** When it last brought something. */
  last: number
  /** A moment some seconds ago, and what had come by then. */
  before: { at: number; bytes: number }
}

/** A line that moves may pause for so long. */
const silent = 3_000
/** Over so long, or twice that, a pace is measured; one that is younger is not compared with those that have one. */
const window = 3_000

export interface Measured extends Coming {
  mark: { at: number; bytes: number }
}

export const beginAt = (now: number, length: number): Measured => {
  const start = { at: now, bytes: 0 }
  return { bytes: 0, length, last: now, before: start, mark: start }
}

/** So many bytes of it are here now. */
export function moveOn(one: Measured, bytes: number, now: number): void {
  if (now - one.mark.at >= window) {
    one.before = one.mark
    one.mark = { at: now, bytes: one.bytes }
  }
  one.bytes = bytes
  one.last = now
}

/**
 * Who goes where there is no room: whoever has brought nothing for some seconds, the longest silent first, however
 * little is missing; then whose rest would be longest on its way at the pace of the last seconds, and only after them
 * whoever has just begun.
 */
export function whoGoes<T extends Coming>(all: readonly T[], now: number): T | null {
  const rank = (one: T): [number, number] => {
    const quiet = now - one.last
    if (quiet >= silent) return [2, quiet]
    const over = now - one.before.at
    const rest = ((one.length - one.bytes) * Math.max(over, 1)) / Math.max(one.bytes - one.before.bytes, 1)
    return [over >= window ? 1 : 0, rest]
  }
  let first: { one: T; rank: [number, number] } | null = null
  for (const one of all) {
    const [group, much] = rank(one)
    if (!first || group > first.rank[0] || (group === first.rank[0] && much > first.rank[1]))
      first = { one, rank: [group, much] }
  }
  return first?.one ?? null
}
