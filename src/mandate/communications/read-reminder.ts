import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './letters.store.server.ts'
import { findReminder, type Reminder } from './reminders.store.server.ts'
import type { Wording } from './show-reminder.ts'

/** A reminder for its page of paper: as it went, or as its draft was shown last. Nothing is written by reading it. */
export async function readReminder(
  desk: Desk,
  id: string,
  language: string | undefined,
  wording: Wording
): Promise<Result<Reminder>> {
  const reminder = isUuid(id) ? await findReminder(desk.db, id) : null
  if (!reminder || !may(desk.actor, 'draft-reminders', { mandate: reminder.mandate }))
    return refused('reminder-not-found', 'reminder', { value: id })
  if (reminder.status === 'dropped') return refused('reminder-dropped', 'reminder')
  if (reminder.status === 'sent') return done(reminder)
  const { items, language: usual } = reminder.text
  const inLanguage = language ?? usual
  return done({
    ...reminder,
    text: { items, language: inLanguage, ...wording(reminder, items, inLanguage) }
  })
}
