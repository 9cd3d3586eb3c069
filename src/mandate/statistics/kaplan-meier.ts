/** Letters by days: on `replied[d]` so many got their reply after d days, `waiting[d]` still wait, so far for d days. */
export interface Waits {
  replied: ArrayLike<number>
  waiting: ArrayLike<number>
}

/**
 * The day by which half of the letters have a reply, letters still waiting counted as long as they
 * have waited, that is, censored (Kaplan and Meier, 1958). A letter censored on a day is at risk on that day.
 * Null when fewer than half will have been answered by the last day that is known: the median is not reached.
 */
export const medianDays = (waits: Waits): number | null => daysUntil(waits, 0.5)

/** The same for another share, between 0 and 1: the quartiles are those of 0.25 and 0.75. */
export function daysUntil({ replied, waiting }: Waits, share: number): number | null {
  const days = Math.max(replied.length, waiting.length)
  let atRisk = 0
  for (let day = 0; day < days; day++) atRisk += (replied[day] ?? 0) + (waiting[day] ?? 0)
  let unanswered = 1
  for (let day = 0; day < days; day++) {
    const events = replied[day] ?? 0
    if (events > 0) {
      unanswered *= 1 - events / atRisk
      // NOTE: a product of fractions such as 2/3 * 3/4 is not exactly one half in binary.
      if (unanswered <= 1 - share + 1e-9) return day
    }
    atRisk -= events + (waiting[day] ?? 0)
  }
  return null
}

/** From the numbers that the store packs: days until the reply, or -1 minus the days waited so far. */
export function waitsOf(packed: readonly Int16Array[]): Waits & { letters: number; answered: number } {
  let [least, most] = [0, 0]
  let [letters, answered] = [0, 0]
  for (const part of packed) {
    letters += part.length
    for (let place = 0; place < part.length; place++) {
      const each = part[place]!
      tally[each + middle]!++
      if (each >= 0) answered++
      if (each < least) least = each
      else if (each > most) most = each
    }
  }
  const replied = tally.slice(middle, middle + most + 1)
  const waiting = tally.slice(middle + least, middle).reverse()
  tally.fill(0, middle + least, middle + most + 1)
  return { replied, waiting, letters, answered }
}

// One place for each number that two bytes hold; emptied after each use.
const middle = 32_768
const tally = new Uint32Array(2 * middle)
