import type { Stage } from '../intake/stages.ts'

/** What a submission was closed as; how long it is kept follows from it. */
export const outcomes = ['taken-up', 'declined', 'referred', 'withdrawn', 'no-answer'] as const
export type Outcome = (typeof outcomes)[number]

/** What the source is told at closing: that it is not taken up, with why and who else may help, or that it is over. */
export const closingStage = (outcome: Outcome): Stage =>
  outcome === 'declined' || outcome === 'referred' ? 'declined' : 'closed'

/** Whoever closes has written to the source, or said that she is not told: one of them, and no closing without a word. */
export const isTellingSettled = (
  { isTold, untold }: { isTold: boolean; untold: boolean },
  hasReceipt: boolean
): boolean => (isTold ? !untold : untold || !hasReceipt)
