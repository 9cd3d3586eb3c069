import { withoutNames } from '../documents/redact.ts'
import type { DraftText } from '../drafts/draft-text.ts'

/**
 * What goes on record of a draft when it goes: its facts are the summary, its questions are answered by their numbers.
 * Whom it names and who is not to be named in full in public is out of its public version from the first day on.
 * @param mark what stands in the place of a name
 */
export function letterOfDraft({ letter, record }: DraftText, mark: string) {
  const subject = letter.subject ?? undefined
  const summary = letter.facts.items.join('\n\n') || undefined
  const withheld = record.names.filter(({ publicForm }) => publicForm !== 'full').map(({ name }) => name)
  const open = (text: string) => withoutNames(text, withheld, mark).text
  return {
    language: letter.language,
    subject,
    summary,
    ...record,
    ...(record.reprisal && { reprisal: { ...record.reprisal, actWithheld: true } }),
    questions: letter.questions.items.map((text) => (withheld.length > 0 ? { text, publicText: open(text) } : text)),
    ...(withheld.length > 0 && {
      publicVersion: { subject: subject && open(subject), summary: summary && open(summary) }
    })
  }
}
