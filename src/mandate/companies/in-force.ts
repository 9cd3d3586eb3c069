import { lastPossibleDay, type Day } from '../calendar.ts'
import type { Holding } from './company.ts'

export type InForce = 'sure' | 'possible' | 'no'
type Days = Pick<Holding, 'from' | 'to' | 'source'>

/**
 * Whether a holding stood on a day. Of days that are known to the month or the year it is only possible within that
 * time. Since an unknown day it stood for sure when its source was read, and possibly before.
 */
export function inForceOn(holding: Days, day: Day): InForce {
  if (day < firstPossible(holding) || day > lastPossible(holding)) return 'no'
  return day >= firstSure(holding) && day <= lastSure(holding) ? 'sure' : 'possible'
}

const firstPossible = ({ from }: Days): Day => from.on ?? '0001-01-01'
const lastPossible = ({ to }: Days): Day => lastPossibleDay(to) ?? '9999-12-31'
const lastSure = ({ to }: Days): Day => to.on ?? '9999-12-31'
export function firstSure(holding: Days): Day {
  const { from, source } = holding
  if (from.on !== null) return lastPossibleDay(from)!
  return source.readOn < lastSure(holding) ? source.readOn : lastSure(holding)
}
/** An end that cannot but lie before the beginning. */
export const endsBeforeItBegins = (holding: Days): boolean => lastPossible(holding) < firstPossible(holding)
