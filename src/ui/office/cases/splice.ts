/** What of a text was typed: at which place how much went and what came. Never within a letter of two code units. */
export interface Splice {
  at: number
  removed: number
  typed: string
}

export function spliceOf(before: string, after: string): Splice | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before[at] === after[at]) at++
  if (isInside(before, at) || isInside(after, at)) at--
  let end = 0
  while (end < most - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (isInside(before, before.length - end) || isInside(after, after.length - end)) end--
  return { at, removed: before.length - end - at, typed: after.slice(at, after.length - end) }
}

/** Where the caret is once somebody else typed. @param delta as Yjs tells of it */
export function movedCaret(
  caret: number,
  delta: readonly { retain?: number; insert?: unknown; delete?: number }[]
): number {
  let at = 0
  let moved = caret
  for (const { retain, insert, delete: gone } of delta) {
    if (retain !== undefined) at += retain
    else if (typeof insert === 'string') {
      if (at <= moved) moved += insert.length
      at += insert.length
    } else if (gone !== undefined && at < moved) moved -= Math.min(gone, moved - at)
  }
  return moved
}

const isInside = (text: string, at: number): boolean =>
  at > 0 && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
