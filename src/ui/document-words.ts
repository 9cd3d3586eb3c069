import { inLocale } from '#in-locale'
import { isLocale, m, type Locale } from '#messages'
import { addresseeClasses, readWorking, type AddresseeClass } from '#mandate/communications/communication.ts'
import type { Greeting } from '#mandate/drafts/text-of.ts'
import { languages } from '#mandate/languages.ts'
import type { Day } from '#mandate/calendar.ts'
import type { Frame, LetterDocument } from '#platform/documents/letter-document.ts'
import { day } from './format.ts'

const localeOf = (language: string): Locale => (isLocale(language) ? language : 'en')

/** What the frame of a letter's pages says, in the letter's own language. */
export const frameOf = ({
  language,
  date,
  reference
}: Pick<LetterDocument, 'language' | 'date' | 'reference'>): Frame =>
  inLocale(localeOf(language), () => ({
    date: date === null ? null : day(date as Day),
    page: m.document_page({ page: '{page}', pages: '{pages}' }),
    reference: (reference !== null && readWorking(reference) !== null
      ? m.document_working_reference
      : m.document_reference)({
      reference: '{reference}'
    }),
    invented: m.document_invented(),
    headings: {
      background: m.document_background(),
      earlier: m.document_earlier(),
      facts: m.document_facts(),
      concerns: m.document_concerns(),
      questions: m.document_questions(),
      measures: m.document_measures(),
      copies: m.document_copies(),
      annex: m.document_annex()
    }
  }))

/** What stands where something was withheld: of one length, whatever it was. */
export const withheldMark = (language: string): string => inLocale(localeOf(language), () => m.document_withheld())

/** What a letter usually says around what is its own: put into a new draft, where officers change it as they need. */
export const usualWords = (language: string, addressee: AddresseeClass, due: Day | null) =>
  inLocale(localeOf(language), () => ({
    // Excellency is a State's representative: a company or another actor is greeted otherwise.
    salutation: salutations[addressee](),
    courtesy: courtesies[addressee](),
    facts: m.document_facts_lead(),
    concerns: m.document_concerns_lead(),
    questions: m.document_questions_lead(),
    annex: m.document_annex_pointer(),
    closing: [...(due === null ? [] : [m.document_deadline({ due: day(due) })]), m.document_publicity()]
  }))

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site to the browser.
const salutations: Record<AddresseeClass, () => string> = {
  state: m.reminder_salutation_state,
  company: m.reminder_salutation_company,
  intergovernmental: m.reminder_salutation_intergovernmental,
  other: m.reminder_salutation_other
}
const courtesies: Record<AddresseeClass, () => string> = {
  state: m.document_courtesy_state,
  company: m.document_courtesy_company,
  intergovernmental: m.document_courtesy_intergovernmental,
  other: m.document_courtesy_other
}

/** All of them, to find one that was meant for another addressee or another language. */
export const greetings = (): Greeting[] =>
  (known ??= languages.flatMap((language) =>
    addresseeClasses.flatMap((of) => {
      const { salutation, courtesy } = usualWords(language, of, null)
      return [
        { line: 'salutation' as const, class: of, language, text: salutation },
        { line: 'courtesy' as const, class: of, language, text: courtesy }
      ]
    })
  ))
let known: Greeting[] | undefined
