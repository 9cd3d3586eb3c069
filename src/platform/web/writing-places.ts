export interface WritingPlaces {
  /** A place for one file until it ended; null where all are taken. */
  enter(): WritingPlace | null
}
interface WritingPlace {
  taken(): void
  ended(): void
}

/**
 * So many files are written at once. Who takes nothing for a while loses the place to who comes, and not the file: a slow
 * line goes on, and keeps nobody out.
 */
export function openWritingPlaces({ most = 24, patience = 30_000, now = () => performance.now() } = {}): WritingPlaces {
  const places = new Map<WritingPlace, number>()
  return {
    enter() {
      for (const [place, at] of places) if (places.size >= most && at + patience <= now()) places.delete(place)
      if (places.size >= most) return null
      const place: WritingPlace = {
        // The one that took last stands last: the first is the slowest.
        taken: () => void (places.delete(place) && places.set(place, now())),
        ended: () => void places.delete(place)
      }
      places.set(place, now())
      return place
    }
  }
}
