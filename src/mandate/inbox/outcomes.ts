/** What a submission was closed as; how long it is kept follows from it. */
export const outcomes = ['taken-up', 'declined', 'referred', 'withdrawn', 'no-answer'] as const
export type Outcome = (typeof outcomes)[number]
