import { refused } from '../result.ts'
import type { CaseRow } from './cases.store.server.ts'

/**
 * The refusal of whoever works on what is part of another case now, or closed; null where it can be worked on. Where it
 * went is said, so that what she wrote can go there.
 */
export function whyShut({ mergedInto, closedOn }: Pick<CaseRow, 'mergedInto' | 'closedOn'>) {
  if (mergedInto) return refused('case-merged', null, { into: mergedInto })
  return closedOn ? refused('case-closed') : null
}
