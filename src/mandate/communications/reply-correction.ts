import type { PartialDay } from '../calendar.ts'
import type { ReplyForm } from './character.ts'
import { differencesIn, fieldsThatDiffer, type Difference } from './correction.ts'
import type { Translator } from './translation.ts'

/** What of a public reply can be corrected, as the public reads it or is to read it. */
export interface ReplyFacts {
  received: PartialDay
  form: ReplyForm
  language: string | null
  summary: string | null
  translations: { id: string; language: string; madeBy: Translator; words: string }[]
}

// NOTE: position, steps and marks are not here: they follow the office's record, before a release and after it.
const parts = {
  'received-on': ({ received }) => [received.on, received.precision],
  form: ({ form }) => form,
  language: ({ language }) => language,
  summary: ({ summary }) => summary,
  translations: ({ translations }) => translations.map(({ language, madeBy, words }) => ({ language, madeBy, words }))
} satisfies Record<string, (reply: ReplyFacts) => unknown>
export type ReplyField = keyof typeof parts

const replyFields = Object.keys(parts) as ReplyField[]

/** Those of these fields of a reply, in the order in which a page has them. */
export const replyFieldsInOrder = (fields: readonly string[]): ReplyField[] =>
  replyFields.filter((field) => fields.includes(field))

export const changedInReply = (before: ReplyFacts, after: ReplyFacts): ReplyField[] =>
  fieldsThatDiffer(parts, before, after)
export const differencesInReply = (before: ReplyFacts, after: ReplyFacts): Difference[] =>
  differencesIn(parts, before, after)
