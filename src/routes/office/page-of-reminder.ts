import type { Day } from '#mandate/calendar.ts'
import type { Reminder } from '#mandate/communications/reminders.store.server.ts'
import { reminderDocument, type ReminderOnPaper } from '../../ui/reminder-document.ts'
import type { NamesForLetters } from './pages-of-letter.ts'
import { renderLetter, type Format } from './render-letter.ts'

/** A reminder on paper; null where no font shows a character of it. */
export const pageOfReminder = (of: ReminderOnPaper, names: NamesForLetters, format: Format) =>
  renderLetter(reminderDocument(of, names), format)

/** Of a draft the paper bears today: it is what would go. */
export const onPaper = (reminder: Reminder, today: Day): ReminderOnPaper => ({
  ...reminder,
  date: reminder.sentOn ?? today
})
