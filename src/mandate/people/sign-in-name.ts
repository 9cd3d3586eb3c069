/** A name as it is kept and looked up: composed, with one space between. Case is the database's business. */
export const signInName = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
