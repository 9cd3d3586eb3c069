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
  /** By which the Council gave or renewed the mandate, as of that day, or the last where it is not known; null where none is on record. */
  resolutionOf: (mandate: string, on: Day | null) => string | null
}

/**
 * The letter as it stands on the page: what its draft says, and around it what follows from who signs and on which day.
 * A mandate that does not join changes no word of what the others cleared.
 */
export function documentOfDraft(
  { letter, invented }: Pick<DraftText, 'letter' | 'invented'>,
  { reference, date, signatories, due }: WhenItGoes,
  { mandateName, resolutionOf }: Names
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
    authority: authorityOf(
      signatories.map(({ mandate }, at) => ({ title: titles[at]!, resolution: resolutionOf(mandate, date) }))
    ),
    closing: [...(due === null ? [] : [m.document_deadline({ due: day(due) })]), ...letter.closing],
    signatories: signatories.map(({ name }, at) => ({ name, title: titles[at]! }))
  }))
}

// An authority without its resolution is none, and of several one alone would be said to be all. Titles hold commas of
// their own: between them stands what sets clauses apart.
function authorityOf(signing: readonly { title: string; resolution: string | null }[]): string[] {
  const named = signing.flatMap(({ title, resolution }) =>
    resolution === null ? [] : [m.document_mandate_resolution({ mandate: title, resolution })]
  )
  if (named.length === 0 || named.length < signing.length) return []
  const mandates = clauses(named)
  return [named.length === 1 ? m.document_authority_one({ mandates }) : m.document_authority({ mandates })]
}
