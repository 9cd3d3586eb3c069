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

/** As many as a letter has paragraphs, at most. */
export const mostChanges = 1000

/** None of what no page of ours has written. */
export function answersIn(given: unknown): ChangeAnswer[] {
  const isList = Array.isArray(given) && given.length <= mostChanges
  return isList && given.every(isAnswer) ? (given as ChangeAnswer[]) : []
}

function isAnswer(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false
  const { word, path, is } = given as { [key in keyof ChangeAnswer]?: unknown }
  return typeof word === 'string' && typeof path === 'string' && changeDecisions.some((decision) => decision === is)
}
