import { inOffice } from '../../people/with-office.server.ts'
import { may } from '../../permissions.ts'
import { done, refused, type Result } from '../../result.ts'
import { standing } from '../stages.ts'
import type { LawDesk } from './desk.ts'
import { readMoving, readRule, readSettings, readThreats, readTips, type MovingLaw, type Tip } from './store.server.ts'
import { hoursBetween, isLate, whatRose, type ThreatsOfState, type WarningRule } from './warning.ts'

export interface ShownTip extends Tip {
  hours: number
  late: boolean
  /** Hours from the tip to the letter that was begun from it; null while there is none. */
  toLetter: number | null
}
export interface Warning extends ThreatsOfState {
  state: string
  rose: ('letters' | 'cases')[]
  laws: MovingLaw[]
}
export interface ShownDesk {
  tips: ShownTip[]
  /** Within how many hours a tip is looked at. */
  within: number
  warnings: Warning[]
  rule: WarningRule
}

/** What lies on the law desk: tips of bills with their hours, and where a bill and a rise in threats warn together. */
export async function readLawDesk({ db, mandate, actor, now, today }: LawDesk): Promise<Result<ShownDesk>> {
  if (!may(actor, 'see-law-desk', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const settings = await readSettings(trx)
    const within = settings['tip-hours']
    const rule = (await readRule(trx, mandate)) ?? {
      days: settings['warning-days'],
      threats: settings['warning-threats'],
      rise: settings['warning-rise']
    }
    const tips = (await readTips(trx, mandate)).map((tip) => ({
      ...tip,
      hours: hoursBetween(tip.cameAt, now),
      late: isLate(tip.cameAt, tip.lookedAt ?? tip.begunAt, now, within),
      toLetter: tip.begunAt && hoursBetween(tip.cameAt, tip.begunAt)
    }))
    const byState = Map.groupBy(
      (await readMoving(trx, today, rule.days)).filter(({ stage }) => standing(stage) === 'moving'),
      ({ state }) => state
    )
    const warnings: Warning[] = []
    for (const [state, laws] of byState) {
      const threats = await readThreats(trx, mandate, state, today, rule.days)
      const rose = whatRose(rule, threats)
      if (rose.length > 0) warnings.push({ state, rose, laws, ...threats })
    }
    return done({ tips, within, warnings, rule })
  })
}
