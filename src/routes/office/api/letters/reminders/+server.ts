import { done } from '#mandate/result.ts'
import { listReminders } from '#mandate/communications/list-reminders.ts'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { sayReminders } from '../../../../../ui/office/letters/say-reminders.ts'
import { atLetters } from '../at-letters.ts'

/** What is overdue, by addressee, and the drafts that wait to be sent. */
export const GET = atLetters(async (desk, _, __, lang) => {
  const listed = await listReminders(desk)
  return listed.ok ? done(sayReminders(listed.value, await stateNames(desk.db, lang), desk.today)) : listed
})
