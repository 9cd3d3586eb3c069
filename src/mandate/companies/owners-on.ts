import type { Day } from '../calendar.ts'
import type { Holding } from './company.ts'
import { inForceOn } from './in-force.ts'

export interface Owner {
  company: string
  /** By which line of the register. */
  holding: Holding
  /** 1 is a direct parent; each step up is one more. */
  step: number
  /** Whether every line up to it stood for sure on the day. */
  isSure: boolean
  /** Nobody is known to own it in turn. */
  isUltimate: boolean
}

/** Whoever is named as parent, or holds more than half. */
export const isParent = ({ as, share }: Pick<Holding, 'as' | 'share'>): boolean =>
  as === 'parent' || (as === 'investor' && share !== null && share > 50)

/** Who owned a company on a day: its direct parents first, then upwards to whoever nobody is known to own. */
export function ownersOn(company: string, day: Day, holdings: readonly Holding[]): Owner[] {
  const owners: Owner[] = []
  const seen = new Set([company])
  let here = [{ company, isSure: true }]
  for (let step = 1; here.length > 0; step++) {
    const above: typeof here = []
    for (const below of here)
      for (const holding of parentLines(below.company, day, holdings)) {
        // NOTE: a loop that is only possible, by days known to the year, is not refused: it is walked once.
        if (seen.has(holding.holder)) continue
        seen.add(holding.holder)
        const isSure = below.isSure && inForceOn(holding, day) === 'sure'
        const isUltimate = parentLines(holding.holder, day, holdings).length === 0
        owners.push({ company: holding.holder, holding, step, isSure, isUltimate })
        above.push({ company: holding.holder, isSure })
      }
    here = above
  }
  return owners
}

/** Who put money into it on a day without owning it. */
export const investorsOn = (company: string, day: Day, holdings: readonly Holding[]): Holding[] =>
  standing(company, day, holdings).filter((one) => one.as === 'investor' && !isParent(one))

const parentLines = (company: string, day: Day, holdings: readonly Holding[]) =>
  standing(company, day, holdings).filter(isParent)
const standing = (company: string, day: Day, holdings: readonly Holding[]) =>
  holdings.filter((one) => one.held === company && inForceOn(one, day) !== 'no')
