/**
 * What a mandate would have in the place of one paragraph, question or fact of the text that it was asked to clear, and
 * what became of it there. Both lie under seals, and are read in browsers alone.
 */
export interface ProposedChange {
  /** Of the paragraph in that text: 'questions.items.1'; one more than there are, where it would add one. */
  path: string
  /** Empty where it is to be left out. */
  wording: string
}

/** What the office that leads did with one: told to the mandate that proposed it, with the text that is put next. */
export interface ChangeAnswer {
  word: string
  path: string
  is: ChangeDecision
}
export const changeDecisions = ['taken', 'left'] as const
export type ChangeDecision = (typeof changeDecisions)[number]

// As many as a letter has paragraphs, at most.
const most = 1000

/** Null for what no page of ours has written. */
export const changesIn = (given: unknown): ProposedChange[] | null =>
  listOf<ProposedChange>(given, ({ path, wording }) => isText(path) && isText(wording))
export const answersIn = (given: unknown): ChangeAnswer[] =>
  listOf<ChangeAnswer>(
    given,
    ({ word, path, is }) => isText(word) && isText(path) && changeDecisions.some((decision) => decision === is)
  ) ?? []

function listOf<T>(given: unknown, is: (one: { [key in keyof T]?: unknown }) => boolean): T[] | null {
  const isList = Array.isArray(given) && given.length <= most
  return isList && given.every((one) => typeof one === 'object' && one !== null && is(one)) ? (given as T[]) : null
}
const isText = (value: unknown): value is string => typeof value === 'string'
