const KiB = 1024
const MiB = 1024 * KiB

export interface TextClass {
  name: 'short' | 'short, no work' | 'middle' | 'long'
  /** Bytes of text, as it is padded. */
  upTo: number
  /** What of it is kept in a day. */
  daily: number
  /** What it leaves free of the disk, as a share of what files leave free: only shorter texts go below. */
  leaves: number
  /** Bits of work beyond what the load asks for: each of them doubles it. */
  work: number
  /** What comes beyond its day's room: kept in the slow lane, or told when there will be room. */
  beyond: 'slow lane' | 'later'
}

/**
 * A report is a few pages. So the shortest class has a room that nothing else can fill, and is never told to come
 * later while that lasts: who floods with long texts closes the way in to long texts.
 */
export const textClasses: readonly TextClass[] = [
  { name: 'short', upTo: 64 * KiB, daily: 512 * MiB, leaves: 1 / 4, work: 0, beyond: 'slow lane' },
  { name: 'middle', upTo: 256 * KiB, daily: 128 * MiB, leaves: 1 / 2, work: 2, beyond: 'later' },
  { name: 'long', upTo: 2 * MiB, daily: 128 * MiB, leaves: 3 / 4, work: 5, beyond: 'later' }
]

/**
 * Short texts that come without the work, from forms without scripts or from programs: they cost their sender nothing,
 * so they fill a room of their own and leave the last of the disk to those with the work.
 */
const shortUnproven: TextClass = { ...textClasses[0]!, name: 'short, no work', daily: 128 * MiB, leaves: 1 / 3 }

/** What is told to her whose text is longer. */
export const shortest = textClasses[0]!

/** What sealing adds to the longest text at most. */
const seal = 4 * KiB

/**
 * Of so many sealed bytes. What is longer still is judged elsewhere, and counts with the longest.
 * @param proven whether the work was done for it
 */
export function classOf(bytes: number, proven = true): TextClass {
  const found = textClasses.find(({ upTo }) => bytes <= upTo + seal) ?? textClasses[textClasses.length - 1]!
  return found === shortest && !proven ? shortUnproven : found
}

/** What is sealed, as base64url. */
export const bytesOf = (body: unknown): number => (typeof body === 'string' ? Math.floor((body.length * 3) / 4) : 0)

/** Bits of work that a text of so many sealed bytes takes beyond what the load asks for. Her device reckons it too. */
export const moreWork = (bytes: number): number => classOf(bytes).work
