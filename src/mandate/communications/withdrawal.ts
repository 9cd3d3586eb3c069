/**
 * What the public may be told of why something was withdrawn. None speaks of a person, a State or a consent: whoever
 * kept the page from before must not learn from it who asked.
 */
export const withdrawalNotes = ['checked', 'error', 'too-early', 'elsewhere'] as const
export type WithdrawalNote = (typeof withdrawalNotes)[number]
