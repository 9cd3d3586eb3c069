import { daysBetween, type Day } from '#mandate/calendar.ts'
import { quartilesOf, type Quartiles } from '#mandate/statistics/quartiles.ts'
import type { Opened } from './open-records.ts'

export interface TimeToLetter extends Quartiles {
  /** Cases from which a letter went, and how many of them could not be counted: their record says no day, or is not whole. */
  letters: number
  uncounted: number
}

/**
 * From the first submission to the first letter of a case, in days. A case goes with those that became part of it: its
 * first submission may have come with one of them. Counted where a letter went alone.
 */
export function timeToLetter(all: readonly Pick<Opened, 'head' | 'firstReceived' | 'isWhole'>[]): TimeToLetter {
  const byId = new Map(all.map((one) => [one.head.id, one]))
  const rootOf = (id: string): string => {
    const seen = new Set([id])
    for (let into = byId.get(id)?.head.mergedInto; into && !seen.has(into); into = byId.get(into)?.head.mergedInto) {
      seen.add(into)
      id = into
    }
    return id
  }
  const went = [...Map.groupBy(all, ({ head }) => rootOf(head.id)).values()].flatMap((some) => {
    const [letterOn] = some.flatMap(({ head }) => head.letterOn ?? []).toSorted()
    return letterOn ? [{ some, letterOn }] : []
  })
  const waits = went.flatMap(({ some, letterOn }) => {
    const days = daysOf(some, letterOn)
    return days === null ? [] : [{ days, ended: true, count: 1 }]
  })
  return { ...quartilesOf(waits), letters: went.length, uncounted: went.length - waits.length }
}

/** Null where it can't be said. A case to which nobody wrote holds up nothing: one that was joined to it has the day. */
function daysOf(some: readonly Pick<Opened, 'firstReceived' | 'isWhole'>[], letterOn: Day): number | null {
  const [first] = some.flatMap(({ firstReceived }) => firstReceived ?? []).toSorted()
  if (first === undefined || some.some(({ isWhole }) => !isWhole) || first > letterOn) return null
  return daysBetween(first, letterOn)
}
