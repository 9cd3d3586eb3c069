import { inOffice } from '../../people/with-office.server.ts'
import { may } from '../../permissions.ts'
import { daysBetween, todayInGeneva } from '../../calendar.ts'
import { done, refused, type Result } from '../../result.ts'
import type { LawDesk } from './desk.ts'
import { readRule, readSettings, readTips, type Tip } from './store.server.ts'
import { hoursBetween, isLate } from './tip-stands.ts'
import type { WarningRule } from './warning.ts'
import { listAside, readLastWarnings, type RaisedWarning, type WarningAside } from './warnings.store.server.ts'

export interface ShownTip extends Tip {
  hours: number
  late: boolean
  /** Hours from the tip to the draft that was begun from it; null while there is none. */
  toDraft: number | null
  /** From the tip to the letter that went, in hours where the moment is known and else in days; null while none went. */
  toLetter: { hours: number } | { days: number } | null
}
export type Warning = RaisedWarning
export interface ShownDesk {
  tips: ShownTip[]
  /** Within how many hours a tip is looked at. */
  within: number
  /** Those that were raised and nobody set aside, of each State the last. */
  warnings: Warning[]
  /** Those that were set aside, with the reasons. */
  aside: WarningAside[]
  rule: WarningRule
}

/** What lies on the law desk: tips of bills with their hours, and early warnings as they were on their day. */
export async function readLawDesk({ db, mandate, actor, now }: LawDesk): Promise<Result<ShownDesk>> {
  if (!may(actor, 'see-law-desk', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const { 'tip-hours': within } = await readSettings(trx)
    const tips = (await readTips(trx, mandate)).map((tip) => ({
      ...tip,
      hours: hoursBetween(tip.cameAt, now),
      late: isLate(tip.cameAt, tip.lookedAt ?? tip.begunAt, now, within),
      toDraft: tip.begunAt && hoursBetween(tip.cameAt, tip.begunAt),
      toLetter: untilLetter(tip)
    }))
    const warnings = await readLastWarnings(trx, mandate, 'standing')
    return done({ tips, within, warnings, aside: await listAside(trx, mandate), rule: await readRule(trx, mandate) })
  })
}

function untilLetter({ cameAt, wentAt, letter }: Tip): ShownTip['toLetter'] {
  if (wentAt) return { hours: hoursBetween(cameAt, wentAt) }
  return letter?.sentOn ? { days: daysBetween(todayInGeneva(cameAt), letter.sentOn) } : null
}
