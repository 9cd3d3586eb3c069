import { inLocale } from '#in-locale'
import { isLocale, m } from '#messages'
import type { Day } from '#mandate/calendar.ts'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import type { LetterDocument } from '#platform/documents/letter-document.ts'
import { clauses, day } from './format.ts'

/** What is known of a letter only when it goes; before that, what it would be. */
export interface WhenItGoes {
  reference: string | null
  date: Day | null
  signatories: readonly { mandate: string; name: string | null }[]
  /** By when a reply is awaited; null where no clock runs. */
  due: Day | null
}
interface Names {
  mandateName: (mandate: string, language: string) => string
}

/**
 * The letter as it stands on the page: what its draft says, and around it what follows from who signs and on which day.
 * A mandate that does not join changes no word of what the others cleared.
 */
export function documentOfDraft(
  { letter, invented }: Pick<DraftText, 'letter' | 'invented'>,
  { reference, date, signatories, due }: WhenItGoes,
  { mandateName }: Names
): LetterDocument {
  const locale = isLocale(letter.language) ? letter.language : 'en'
  const titles = signatories.map(({ mandate }) => mandateName(mandate, locale))
  return inLocale(locale, () => ({
    ...letter,
    invented,
    letterhead: { organisation: null, mandates: titles },
    reference,
    date,
    notes: [],
    authority: authorityOf(titles),
    closing: [...(due === null ? [] : [m.document_deadline({ due: day(due) })]), ...letter.closing],
    signatories: signatories.map(({ name }, at) => ({ name, title: titles[at]! }))
  }))
}

// Titles hold commas of their own: between them stands what sets clauses apart.
const authorityOf = (titles: string[]): string[] => {
  if (titles.length === 0) return []
  const mandates = clauses(titles)
  return [titles.length === 1 ? m.document_authority_one({ mandates }) : m.document_authority({ mandates })]
}
