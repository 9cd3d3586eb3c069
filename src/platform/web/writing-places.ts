export interface WritingPlaces {
  /** A place for one file until it ended; null where all are taken. */
  enter(): WritingPlace | null
}
export interface WritingPlace {
  /** Whether somebody who came had to have it: the file goes on without. */
  isLost(): boolean
  /** Where too many go on without a place, the file is cut off. */
  cut: AbortSignal
  taken(): void
  ended(): void
}

/**
 * So many files are written at once. Whoever takes slower than a piece in `pace` over the last `patience` loses the place to
 * who comes, and not the file: a slow line goes on, and keeps nobody out. Of those who go on so, `mostSlow` at most: each
 * holds rows in memory.
 */
export function openWritingPlaces({
  most = 24,
  mostSlow = 200,
  pace = 3_000,
  patience = 30_000,
  now = () => performance.now()
} = {}): WritingPlaces {
  const places = new Map<WritingPlace, Held>()
  const slow = new Map<WritingPlace, Held>()
  const lose = (place: WritingPlace, held: Held) => {
    places.delete(place)
    slow.set(place, held)
    for (const [longest, { cut }] of slow) {
      if (slow.size <= mostSlow) return
      slow.delete(longest)
      cut.abort()
    }
  }
  return {
    enter() {
      for (const [place, held] of places) if (places.size >= most && held.until <= now()) lose(place, held)
      if (places.size >= most) return null
      const held = { until: now() + patience, cut: new AbortController() }
      const place: WritingPlace = {
        isLost: () => !places.has(place),
        cut: held.cut.signal,
        taken() {
          held.until = Math.min(held.until + pace, now() + patience)
          // Of the slow, the one that took last stands last: the first took longest ago.
          if (slow.delete(place)) slow.set(place, held)
        },
        ended: () => void (places.delete(place) || slow.delete(place))
      }
      places.set(place, held)
      return place
    }
  }
}

interface Held {
  /** So long it has a right to its place. */
  until: number
  cut: AbortController
}
