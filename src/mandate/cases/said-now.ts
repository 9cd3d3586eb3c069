import type { CaseRow } from './cases.store.server.ts'
import type { Change } from './schemas.ts'

type Said = Pick<
  CaseRow,
  | 'states'
  | 'tags'
  | 'killedConfirmed'
  | 'killedLikely'
  | 'killedPossible'
  | 'stage'
  | 'stageSince'
  | 'verdict'
  | 'officer'
  | 'urgency'
  | 'verification'
>

/** What stands of a case, as its steps write it. A browser says it along with a change: what that was made from. */
export function saidNow(row: Said, what: Change['what']): string {
  if (what === 'states') return row.states.toSorted().join(' ')
  if (what === 'tags') return row.tags.toSorted().join(' ')
  if (what === 'killings') return [row.killedConfirmed, row.killedLikely, row.killedPossible].join(' ')
  if (what === 'stage') return [row.stage ?? 'none', row.stageSince, row.verdict].filter(Boolean).join(' ')
  if (what === 'in-charge') return row.officer ?? ''
  return row[what]
}
