import { daysBetween, type Day } from '../calendar.ts'
import { recoveryHolders } from './key-holders.ts'

const quarter = 91

export type EpochDue = 'officer-left' | 'quarter' | null

/**
 * Why a new epoch is due: who holds the current one's secrets is trusted no more, or a quarter has gone by.
 * @param holders of the current epoch's sealed secrets: officers' ids and those of the recovery
 */
export function epochDue(openedOn: Day, holders: readonly string[], trusted: readonly string[], today: Day): EpochDue {
  if (holders.some((holder) => !recoveryHolders.includes(holder) && !trusted.includes(holder))) return 'officer-left'
  return daysBetween(openedOn, today) >= quarter ? 'quarter' : null
}
