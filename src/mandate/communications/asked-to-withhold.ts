/** A mission's request that a letter, or one reply to it, is not published. */
export interface WithholdRequest {
  id: string
  /** The one before, whose place it took: that one stands no more. */
  replaces: string | null
  /** The first that gave the same reason, where it is not this one. */
  repeats: string | null
}

/** The same words are the same reason, however they are spaced and pointed: filed once more, they ask nothing new. */
export const isSameReason = (a: string, b: string): boolean => folded(a) === folded(b)

const folded = (reason: string): string =>
  reason
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** Of each mission the one request that stands: its last. All that it asked before stay on record. */
export const standingRequests = <R extends WithholdRequest>(asked: readonly R[]): R[] =>
  asked.filter(({ id }) => !asked.some(({ replaces }) => replaces === id))

/**
 * Whether something is asked that a decision did not answer. What was decided on stops it no second time, were it asked
 * for a hundred times, or brought up again after another reason.
 */
export function isAskedSince(asked: readonly WithholdRequest[], decided: readonly string[]): boolean {
  const answered = new Set(asked.filter(({ id }) => decided.includes(id)).map(reasonOf))
  return standingRequests(asked).some((one) => !answered.has(reasonOf(one)))
}

const reasonOf = ({ id, repeats }: WithholdRequest): string => repeats ?? id
