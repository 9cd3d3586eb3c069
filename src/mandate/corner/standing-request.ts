import { isSameReason } from '../communications/asked-to-withhold.ts'
import type { OwnFiling } from './own.ts'

type Request = Pick<OwnFiling, 'id' | 'kind' | 'reply' | 'text' | 'replaces' | 'repeats'>

/** The request that took the place of this filing, of all that were filed to its letter. */
export const takenPlaceBy = <F extends Request>(filings: readonly F[], { id }: Request): F | null =>
  filings.find(({ replaces }) => replaces === id) ?? null

/** Of what was filed to a letter: the request that stands for it, or for this reply; and the first that gave this reason. */
export function standingFor<F extends Request>(
  filings: readonly F[],
  { reply, reason }: { reply: string | null; reason: string }
): { stands: F | null; first: string | null } {
  const asked = filings.filter((one) => one.kind === 'withhold' && one.reply === reply)
  const same = asked.find(({ text }) => isSameReason(text ?? '', reason))
  return {
    stands: asked.find((one) => takenPlaceBy(asked, one) === null) ?? null,
    first: same ? (same.repeats ?? same.id) : null
  }
}
