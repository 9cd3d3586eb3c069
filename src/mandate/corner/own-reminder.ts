import type { Day } from '../calendar.ts'
import type { ReminderText } from '../communications/reminder-text.ts'

/** A reminder or a follow-up as it went to this State from the office. */
export interface OwnReminder {
  id: string
  mandate: string
  kind: 'reminder' | 'follow-up'
  state: string
  sentOn: Day
  /** That it has come the mission said on that day. */
  receiptOn: Day | null
  invented: boolean
  text: ReminderText
  /** The letters that it names and that are in the corner, by their slugs. */
  letters: string[]
}
