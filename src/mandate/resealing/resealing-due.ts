import type { Day } from '../calendar.ts'

export interface ResealingDue {
  /** What is still sealed to epochs that somebody who left could open. */
  exposed: number
  /** What is sealed to any older epoch than the open one. */
  older: number
  all: number
}

/**
 * What is to be sealed anew. Whoever left holds the epochs that were opened up to the day on which she left, but for
 * the open one where that was made for those who stay.
 * @param leftOn the days on which key-holders left
 */
export function resealingDue(
  epochs: readonly { number: number; openedOn: Day }[],
  counts: readonly { epoch: number; count: number }[],
  leftOn: readonly Day[]
): ResealingDue {
  const current = Math.max(...epochs.map(({ number }) => number))
  const last = leftOn.toSorted().at(-1)
  const held = Math.max(
    0,
    ...epochs.filter(({ number, openedOn }) => last && openedOn <= last && number < current).map(({ number }) => number)
  )
  const sum = (upTo: number) =>
    counts.filter(({ epoch }) => epoch <= upTo).reduce((total, { count }) => total + count, 0)
  return { exposed: held === 0 ? 0 : sum(held), older: sum(current - 1), all: sum(Infinity) }
}
