import { m } from '#messages'

export type Option = readonly [code: string, text: string]

/** Of a table of words, in its order. */
export const optionsOf = (words: Record<string, () => string>): Option[] =>
  Object.entries(words).map(([code, say]) => [code, say()])

/** Everyone's, or one's own. */
export const ofOfficer = (): Option[] => [
  ['', m.inbox_anyone()],
  ['yes', m.inbox_mine()]
]
