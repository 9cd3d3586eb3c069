import { refused, type Result } from './result.ts'

/** One thing that is said anew: what stands, what is to stand, and what stood in the form in which it was said. */
export interface SaidAnew {
  field: string | null
  /** Undefined: whoever says it began with no form, as on the command line. */
  madeFrom: string | undefined
  stands: string
  becomes: string
}

/**
 * What a colleague said meanwhile is not unsaid by somebody who has not seen it. Null where nobody did, or where she said
 * the very same.
 */
export function whyChangedMeanwhile(said: readonly SaidAnew[]): Result<never> | null {
  const stale = said.find(
    ({ madeFrom, stands, becomes }) => madeFrom !== undefined && madeFrom !== stands && becomes !== stands
  )
  return stale ? refused('changed-meanwhile', stale.field) : null
}
