import { currentLocale, inLocale, isLocale, label, m } from '#messages'
import { displayKind } from './communication.ts'
import type { Wording } from './send-reminder.ts'

/** Of a State by its ISO code: the name in that language. */
export type StateNames = (state: string, language: string) => string

/** A reminder in words, in one of the six languages, by rule: numbered, each letter with its dates. */
export const reminderWording =
  (stateName: StateNames): Wording =>
  (reminder, items, language) =>
    inLocale(isLocale(language) ? language : 'en', () => {
      const addressee = reminder.state ? stateName(reminder.state, language) : (reminder.actorName ?? '')
      const follows = reminder.kind === 'follow-up'
      const number = Math.max(...items.map(({ ordinal }) => ordinal))
      const count = items.length
      const lines = items.map(({ kind, signatories, reference, slug, sentOn, dueOn, ordinal, open = [] }) => {
        const letter = {
          kind: label('letter_kind', displayKind(kind, signatories)) ?? kind,
          reference: isolated(reference ?? slug),
          sent: isolated(sentOn ?? '')
        }
        if (!follows) return `– ${m.reminder_item({ ...letter, due: isolated(dueOn ?? ''), ordinal })}`
        return `– ${open.length ? m.reminder_follow_up_item({ ...letter, questions: isolated(open.join(', ')) }) : m.reminder_follow_up_whole({ ...letter })}`
      })
      const opening = follows ? m.reminder_follow_up_opening({ addressee }) : m.reminder_opening({ addressee, count })
      const closing = follows ? m.reminder_follow_up_closing() : m.reminder_closing()
      return {
        subject: follows ? m.reminder_follow_up_subject({ addressee }) : m.reminder_subject({ addressee, number }),
        body: [m.reminder_salutation(), opening, lines.join('\n'), closing, m.reminder_courtesy()].join('\n\n')
      }
    })

// In a line of Arabic a reference or a date would come out reversed: isolated, it reads as it stands.
const isolated = (text: string): string => (currentLocale() === 'ar' ? `\u2066${text}\u2069` : text)
