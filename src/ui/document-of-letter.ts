import { inLocale } from '#in-locale'
import { isLocale, m } from '#messages'
import type { Day, Precision } from '#mandate/calendar.ts'
import { isJoint } from '#mandate/communications/communication.ts'
import { emptyLetter, type LetterDocument } from '#platform/documents/letter-document.ts'
import { withheldMark } from './document-words.ts'
import { day, plain } from './format.ts'
import { kindName, letterTitle } from './letter-words.ts'

/** What is known of a letter, on record or released. */
export interface KnownOfLetter {
  reference: string | null
  kind: string
  sentOn: Day | null
  sentPrecision: Precision
  language: string | null
  subject: string | null
  summary: string | null
  articles: readonly number[]
  invented: boolean
  signatories: readonly string[]
  addressees: readonly { state: string | null; probableState: string | null; actorName: string | null }[]
  /** Without a text where it is withheld. */
  questions: readonly { text: string | null }[]
  earlier: readonly EarlierLetter[]
  /** Of a public version: what it says of what it leaves out. */
  withheldNote: string | null
}
export interface EarlierLetter {
  reference: string | null
  kind: string
  joint: boolean
  sentOn: Day | null
  sentPrecision: Precision
}
interface Names {
  stateName: (state: string, language: string) => string
  mandateName: (mandate: string, language: string) => string
}

/**
 * A letter as a document, of what is known of it: its text as it was sent is known by its fingerprint alone, and no word
 * of it is made up. It says so itself.
 */
export function documentOfLetter(letter: KnownOfLetter, { stateName, mandateName }: Names): LetterDocument {
  const language = letter.language !== null && /^[a-z]{2,3}$/.test(letter.language) ? letter.language : 'en'
  const locale = isLocale(language) ? language : 'en'
  const mark = withheldMark(locale)
  const isWithheld = letter.withheldNote !== null || letter.questions.some(({ text }) => text === null)
  const titles = letter.signatories.map((mandate) => mandateName(mandate, locale))
  return inLocale(locale, () => ({
    ...emptyLetter(language),
    invented: letter.invented,
    letterhead: { organisation: null, mandates: titles },
    reference: letter.reference ?? letterTitle({ ...letter, joint: isJoint(letter.signatories.length) }),
    date: letter.sentPrecision === 'day' ? letter.sentOn : null,
    addressee: letter.addressees.map(({ state, probableState, actorName }) =>
      state ? stateName(state, locale) : (actorName ?? `${probableState ? stateName(probableState, locale) : '…'} (?)`)
    ),
    notes: [
      m.document_on_record(),
      ...(isWithheld ? [m.document_public_version({ mark })] : []),
      ...(letter.withheldNote === null ? [] : [letter.withheldNote])
    ],
    subject: letter.subject,
    earlier: letter.earlier.map((one) =>
      m.document_earlier_letter({
        kind: kindName(one.kind, one.joint),
        reference: one.reference ?? '',
        sent: day(one.sentOn, one.sentPrecision)
      })
    ),
    facts: { lead: null, items: letter.summary?.split(/\n\s*\n/).filter((text) => text.trim() !== '') ?? [] },
    questions: { lead: null, items: letter.questions.map(({ text }) => text ?? mark) },
    signatories: titles.map((title) => ({ name: null, title })),
    annex:
      letter.articles.length === 0
        ? []
        : [
            {
              title: m.document_declaration(),
              items: letter.articles.map((number) => m.document_article({ number: plain(number) }))
            }
          ]
  }))
}
