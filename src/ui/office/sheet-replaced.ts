import { m } from '#messages'
import { epochsOfSheetAlone } from '#mandate/people/new-recovery.ts'
import { plain } from '../format.ts'
import type { Unlocked } from './unlocked.ts'

/** The epochs that the old sheet alone opens, once another has taken its place; null where there are none. */
export function onlyOld({
  me,
  office
}: Pick<Unlocked, 'office'> & { me: Pick<Unlocked['me'], 'people'> }): string | null {
  const trusted = office.roster.trusted.map(({ id }) => id)
  return epochsOfSheetAlone(me.people, trusted).map(plain).join(', ') || null
}

/** That the new sheet is in force, and whether the old one is to be destroyed or to be kept. */
export const sheetReplaced = (number: number, numbers: string | null): string =>
  numbers ? m.sheet_replaced_keep({ number: plain(number), numbers }) : m.sheet_replaced({ number: plain(number) })
