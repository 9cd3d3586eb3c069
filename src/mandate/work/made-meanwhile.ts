import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import type { Result } from '../result.ts'

/** What is said anew of a task or a request; undefined: nothing. */
interface SaidOfWork {
  what: keyof typeof fields
  was: string
  became: string | undefined
}

/** @param madeFrom what stood where it was said, '' for nothing */
export const whyMadeMeanwhile = (
  said: readonly SaidOfWork[],
  madeFrom: { [field in (typeof fields)[SaidOfWork['what']]]?: string | undefined } = {}
): Result<never> | null =>
  whyChangedMeanwhile(
    said.flatMap(({ what, was, became }) =>
      became === undefined
        ? []
        : [{ field: fields[what], madeFrom: madeFrom[fields[what]], stands: was, becomes: became }]
    )
  )

const fields = { state: 'state', due: 'dueOn', officer: 'officer' } as const
