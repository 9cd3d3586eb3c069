import { isLocale } from '#messages'
import type { Day } from '#mandate/calendar.ts'
import { namedBy } from '#mandate/communications/communication.ts'
import type { ReminderText } from '#mandate/communications/reminder-text.ts'
import { emptyLetter, type LetterDocument } from '#platform/documents/letter-document.ts'

export interface ReminderOnPaper {
  mandate: string
  invented: boolean
  state: string | null
  actorName: string | null
  /** The day that it bears, without which no paper can be made that is to be kept (PDF/A). */
  date: Day
  text: ReminderText
}
interface Names {
  mandateName: (mandate: string, language: string) => string
  stateName: (state: string, language: string) => string
}

// More references than that fill the head of every page: they stand in the list below.
const mostInHead = 3

/** A reminder or a follow-up as PDF and Word are made of it: the frame of a letter around what it says. */
export function reminderDocument(
  { mandate, invented, state, actorName, date, text }: ReminderOnPaper,
  { mandateName, stateName }: Names
): LetterDocument {
  const language = isLocale(text.language) ? text.language : 'en'
  const { items, parts } = text
  const title = mandateName(mandate, language)
  const named = items.map(namedBy)
  return {
    ...emptyLetter(language),
    invented,
    letterhead: { organisation: null, mandates: [title] },
    reference: named.length <= mostInHead ? named.join(', ') : null,
    date,
    addressee: [state ? stateName(state, language) : (actorName ?? '')],
    subject: parts?.subject ?? text.subject ?? null,
    salutation: parts?.salutation ?? null,
    // On record from before its parts were kept: as it went, one paragraph after another.
    authority: paragraphs(parts?.before ?? text.body ?? ''),
    earlier: parts?.letters ?? [],
    closing: paragraphs(parts?.after ?? ''),
    courtesy: parts?.courtesy ?? null,
    signatories: [{ name: null, title }]
  }
}

const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).filter((one) => one.trim() !== '')
