import { daysBetween, lastPossibleDay } from '#mandate/calendar.ts'
import type { OfficePattern } from '#mandate/cases/matching/patterns.ts'

export interface Lane {
  places: string[]
  marks: StripMark[]
  /** How many marks stand one above the other. */
  rows: number
}
export interface StripMark {
  /** Its line in the table, from one on. */
  number: number
  /** Per cent of the way from the first day to the last; the same twice where the day is known. */
  from: number
  to: number
  row: number
}

/** Closer than so many per cent two marks would touch on a telephone. */
const apart = 9
/** What stays free at both ends, for the marks themselves. */
const edge = 4

/** A pattern as lanes of days, one for each place, in the order of their first incidents. */
export function stripOf({ from, to, incidents }: OfficePattern): Lane[] {
  const length = daysBetween(from, to)
  const at = (day: string) => (length === 0 ? 50 : edge + (daysBetween(from, day) / length) * (100 - 2 * edge))
  const lanes = Map.groupBy(
    incidents.map((one, index) => ({ ...one, number: index + 1 })),
    ({ lane }) => lane
  )
  return [...lanes.values()].map((some) => {
    const ends: number[] = []
    const marks = some.map(({ number, day }): StripMark => {
      const span = { from: at(day.on!), to: at(lastPossibleDay(day)!) }
      const free = ends.findIndex((end) => span.from - end >= apart)
      const row = free === -1 ? ends.length : free
      ends[row] = span.to
      return { number, ...span, row }
    })
    return { places: [...new Set(some.flatMap(({ place }) => place ?? []))], marks, rows: ends.length }
  })
}
