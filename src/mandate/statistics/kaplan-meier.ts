/** So many letters that waited so many days; `event`: until a reply, else still waiting (censored). */
export interface Waited {
  days: number
  event: boolean
  letters: number
}

/**
 * The day by which half of the letters have a reply, letters still waiting counted as long as they
 * have waited (Kaplan and Meier, 1958). A letter censored on a day is at risk on that day. Null when
 * fewer than half will have been answered by the last day that is known: the median is not reached.
 */
export function medianDays(waited: readonly Waited[]): number | null {
  let atRisk = waited.reduce((sum, { letters }) => sum + letters, 0)
  let waiting = 1
  for (const { days, replied, left } of byDay(waited)) {
    waiting *= 1 - replied / atRisk
    // NOTE: a product of fractions such as 2/3 * 3/4 is not exactly one half in binary.
    if (replied > 0 && waiting <= 0.5 + 1e-9) return days
    atRisk -= replied + left
  }
  return null
}

function byDay(waited: readonly Waited[]): { days: number; replied: number; left: number }[] {
  const days = new Map<number, { days: number; replied: number; left: number }>()
  for (const { days: day, event, letters } of waited) {
    const entry = days.get(day) ?? { days: day, replied: 0, left: 0 }
    if (event) entry.replied += letters
    else entry.left += letters
    days.set(day, entry)
  }
  return [...days.values()].sort((a, b) => a.days - b.days)
}
