import type { Refused } from './refused.ts'

/** What can be filed from a letter's page. */
export type Act = 'answer' | 'extension' | 'withhold' | 'comment'

/** What one writes oneself; what is chosen beside it has a value from the beginning. */
export const isWords = (field: string): boolean =>
  /^(answer|comment)_/.test(field) || ['text', 'annex', 'until', 'extension_reason', 'withhold_reason'].includes(field)

/** What is chosen beside the words and says what they are: without it they would be filed as another thing. */
export const isChoice = (field: string): boolean => ['form', 'language', 'withhold_reply'].includes(field)

/**
 * A letter's page is one form with a button for each thing that can be filed, so that scripts or none what was typed for
 * another comes back with it: this is what an act left.
 * @param of the reply that a comment speaks of
 */
export const leftBy = (act: Act | null, typed: Record<string, string>, of = ''): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => act === null || !isOf(act, field, of)))

export const holdsWords = (typed: Record<string, string>): boolean =>
  Object.entries(typed).some(([field, value]) => isWords(field) && value.trim() !== '')

/**
 * For a part of the page that folds. NOTE: said where it is open alone: a page whose scripts come late would else fold up
 * again what she has opened meanwhile.
 */
export const unfolded = (isOpen: boolean): { open?: true } => (isOpen ? { open: true } : {})

/** Something was done, and what else stood there was not: it is to be shown again. */
export interface Kept {
  kept: true
  /** Of what was filed: where its receipt is. */
  filing: string | null
  values: Required<Refused['values']>
}
export const keptOf = (given: object | null): Kept | null =>
  given !== null && 'kept' in given ? (given as Kept) : null

function isOf(act: Act, field: string, of: string): boolean {
  if (act === 'extension') return field === 'until' || field === 'extension_reason'
  if (act === 'withhold') return field === 'withhold_reply' || field === 'withhold_reason'
  if (act === 'comment') return field === `comment_${of}` || field === 'reply'
  return field.startsWith('answer_') || ['form', 'text', 'language', 'translation', 'annex', 'also'].includes(field)
}
