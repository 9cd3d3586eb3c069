import type { DraftText } from '../drafts/draft-text.ts'

/** What goes on record of a draft when it goes: its facts are the summary, its questions are answered by their numbers. */
export const letterOfDraft = ({ letter, record }: DraftText) => ({
  language: letter.language,
  subject: letter.subject ?? undefined,
  summary: letter.facts.items.join('\n\n') || undefined,
  questions: letter.questions.items,
  ...record
})
