import type { Day } from '../calendar.ts'
import { error, type DomainError } from '../result.ts'
import type { Holding } from './company.ts'
import { endsBeforeItBegins, firstSure, inForceOn } from './in-force.ts'
import { isParent, ownersOn } from './owners-on.ts'

/**
 * Why a line cannot stand beside the others. What two lines say of one day counts where both stood for sure: days that
 * are known to the year contradict nothing.
 * @param others all others of the register; an older state of the same line is left out by its id
 */
export function wrongInHolding(line: Holding, others: readonly Holding[]): DomainError[] {
  if (line.held === line.holder) return [error('holds-itself', 'other')]
  if (endsBeforeItBegins(line)) return [error('end-before-beginning', 'to')]
  const all = [...others.filter(({ id }) => id !== line.id), line]
  for (const day of turnsOf(line, all)) {
    const sure = all.filter((one) => inForceOn(one, day) === 'sure')
    const wrong = wrongOn(day, line, sure)
    if (wrong) return [wrong]
  }
  return []
}

function wrongOn(day: Day, line: Holding, sure: readonly Holding[]): DomainError | null {
  const beside = sure.filter(({ held, id }) => held === line.held && id !== line.id)
  if (beside.some(({ holder, as }) => holder === line.holder && as === line.as))
    return error('holding-twice', 'other', { day })
  const ofHalf = (one: Holding) => one.as !== 'contractor' && one.share !== null && one.share > 50
  if (ofHalf(line) && beside.some(ofHalf)) return error('two-owners-of-half', 'share', { day })
  const shares = [line, ...beside].filter(({ as }) => as !== 'contractor').map(({ share }) => share ?? 0)
  const sum = Math.round(shares.reduce((total, share) => total + share, 0) * 1000) / 1000
  if (line.as !== 'contractor' && sum > 100) return error('shares-over-hundred', 'share', { day, sum })
  const above = ownersOn(line.holder, day, sure)
  if (isParent(line) && above.some(({ company }) => company === line.held))
    return error('owners-in-a-loop', 'other', { day })
  return null
}

/** The days on which something begins while this line stands: only then can it come to stand beside another. */
const turnsOf = (line: Holding, all: readonly Holding[]): Day[] =>
  [...new Set(all.map(firstSure))].filter((day) => inForceOn(line, day) === 'sure').toSorted()
