import { groupsOf, groupSize } from './groups.ts'
import type { Receipt } from './make-receipt.ts'

/** Thirteen words. */
export function receiptAsWords(receipt: Receipt, list: readonly string[]): string[] {
  if (list.length !== groupSize) throw new RangeError(`A list has ${groupSize} words, not ${list.length}.`)
  return groupsOf(receipt).map((group) => list[group] as string)
}

/** Thirteen groups of four digits, each '0000' to '2047'. */
export const receiptAsDigits = (receipt: Receipt): string[] =>
  groupsOf(receipt).map((group) => String(group).padStart(4, '0'))
