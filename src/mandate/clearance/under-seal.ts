/** Stands on record where a reason is asked and the words are sealed: before a letter goes, the server reads none of them. */
export const underSeal = '—'
