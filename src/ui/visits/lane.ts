import { calendarYear, daysBetween, type Day } from '#mandate/calendar.ts'
import { dayInOrder, type VisitEvent } from '#mandate/visits/visit.ts'

/** The whole years that these steps are in, in their order. */
export function yearsOf(events: readonly VisitEvent[]): number[] {
  const all = events.map((event) => calendarYear(dayInOrder(event)))
  const first = Math.min(...all)
  return all.length === 0 ? [] : Array.from({ length: Math.max(...all) - first + 1 }, (_, at) => first + at)
}

/** Where a day is from the beginning of the first to the end of the last of these years, in per cent. */
export function placeOf(day: Day, years: readonly number[]): number {
  const from = `${years[0]}-01-01`
  const whole = daysBetween(from, `${years.at(-1)! + 1}-01-01`)
  return Math.round((1000 * daysBetween(from, day)) / whole) / 10
}

/** The same with room for a mark at either end: where it is drawn, in per cent from the left. */
export function drawnAt(day: Day, years: readonly number[], isRtl: boolean): string {
  const place = Math.round(10 + 9.8 * placeOf(day, years)) / 10
  return `${isRtl ? Math.round(1000 - 10 * place) / 10 : place}%`
}

/** Years that have room to be written: at most `most`, the first among them. */
export const writtenYears = (years: readonly number[], most: number): number[] =>
  years.filter((_, at) => at % Math.ceil(years.length / most) === 0)

/** On which side of its place a year is written: the last one around it, or it would be cut off, or run into the one before. */
export function anchorAt(day: Day, years: readonly number[], isRtl: boolean): 'start' | 'middle' | 'end' {
  const place = placeOf(day, years)
  if (place > 85 && place <= 95) return 'middle'
  return place > 95 === isRtl ? 'start' : 'end'
}
