import { lastPossibleDay, type Day } from '../calendar.ts'
import { faultIn } from './steps.ts'
import type { VisitEvent } from './visit.ts'

type Dated = Pick<VisitEvent, 'onDay' | 'onPrecision' | 'knownBy'>
export type Ordered = Dated & Pick<VisitEvent, 'step' | 'byWhom' | 'number' | 'slug'>

/** Whether it is over before the other can be. What has no day was on any until it was told. */
export const isSurelyEarlier = (one: Dated, other: Dated): boolean => lastDayOf(one) < firstDayOf(other)

/**
 * In the order of time. Where two could stand either way, the one that was brought later comes later, unless it can follow
 * what was there only from before the other; what is known to the month is then at the month's end.
 */
export function inOrder<T extends Ordered>(events: readonly T[]): T[] {
  const brought = events.toSorted((a, b) => a.number - b.number || compare(a.slug, b.slug))
  const ordered = brought.reduce<T[]>((before, event) => placed(before, event), [])
  if (faultIn(ordered) === null) return ordered
  const byLastDay = brought.toSorted((a, b) => compare(lastDayOf(a), lastDayOf(b)))
  return faultIn(byLastDay) === null ? byLastDay : ordered
}

function placed<T extends Ordered>(ordered: readonly T[], event: T): T[] {
  const first = ordered.findLastIndex((one) => isSurelyEarlier(one, event)) + 1
  const later = ordered.findIndex((one) => isSurelyEarlier(event, one))
  const last = later === -1 ? ordered.length : later
  for (let at = last; at >= first; at--) {
    const tried = ordered.toSpliced(at, 0, event)
    if (faultIn(tried) === null) return tried
  }
  return ordered.toSpliced(last, 0, event)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const lastDayOf = ({ onDay, onPrecision, knownBy }: Dated): Day =>
  lastPossibleDay({ on: onDay, precision: onPrecision }) ?? knownBy ?? never
const firstDayOf = ({ onDay, onPrecision }: Dated): Day => (onPrecision === 'unknown' ? null : onDay) ?? ever

const ever = '0000-01-01'
const never = '9999-12-31'
