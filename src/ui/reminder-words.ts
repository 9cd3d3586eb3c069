import { displayKind, namedBy } from '#mandate/communications/communication.ts'
import type { Wording } from '#mandate/communications/show-reminder.ts'
import { inLocale } from '#in-locale'
import { currentLocale, isLocale, label, m } from '#messages'
import { day, plain } from './format.ts'

/** Of a State by its ISO code: the name in that language. */
export type StateNames = (state: string, language: string) => string

/** A reminder in words, in one of the six languages, by rule: numbered, each letter with its dates. */
export const reminderWording =
  (stateName: StateNames): Wording =>
  (reminder, items, language) =>
    inLocale(isLocale(language) ? language : 'en', () => {
      const addressee = reminder.state ? stateName(reminder.state, language) : (reminder.actorName ?? '')
      const follows = reminder.kind === 'follow-up'
      const number = plain(Math.max(...items.map(({ ordinal }) => ordinal)))
      const count = items.length
      const [subject, closing] =
        count === 1 ? [m.reminder_subject_one, m.reminder_closing_one] : [m.reminder_subject, m.reminder_closing]
      // Excellency is a State's representative: a company or another actor is greeted otherwise.
      const ofClass = (list: string) => label(list, reminder.addresseeClass) ?? ''
      const own = reminder.ownWords[language]
      const parts = {
        subject:
          own?.subject ?? (follows ? m.reminder_follow_up_subject({ addressee }) : subject({ addressee, number })),
        salutation: ofClass('reminder_salutation'),
        before:
          own?.before ??
          (follows ? m.reminder_follow_up_opening({ addressee }) : m.reminder_opening({ addressee, count })),
        letters: items.map((item) => (follows ? followUpLine(item) : reminderLine(item))),
        after: own?.after ?? (follows ? m.reminder_follow_up_closing() : closing()),
        courtesy: ofClass('reminder_courtesy')
      }
      return {
        subject: reminder.invented ? m.reminder_invented_subject({ subject: parts.subject }) : parts.subject,
        body: [
          ...(reminder.invented ? [m.reminder_invented()] : []),
          parts.salutation,
          parts.before,
          parts.letters.map((line) => `– ${line}`).join('\n'),
          parts.after,
          parts.courtesy
        ].join('\n\n'),
        parts
      }
    })

type Item = Parameters<Wording>[1][number]

const reminderLine = (item: Item): string =>
  m.reminder_item({ ...letterWords(item), due: day(item.dueOn), ordinal: plain(item.ordinal) })

function followUpLine(item: Item): string {
  const open = item.open ?? []
  return open.length
    ? m.reminder_follow_up_item({ ...letterWords(item), questions: isolated(open.join(', ')) })
    : m.reminder_follow_up_whole(letterWords(item))
}

const letterWords = ({ kind, signatories, reference, slug, sentOn, sentPrecision }: Item) => ({
  kind: label('letter_kind', displayKind(kind, signatories)) ?? kind,
  reference: isolated(namedBy({ reference, slug })),
  sent: day(sentOn, sentPrecision)
})

// In a line of Arabic a reference would come out reversed: isolated, it reads as it stands.
const isolated = (text: string): string => (currentLocale() === 'ar' ? `\u2066${text}\u2069` : text)
