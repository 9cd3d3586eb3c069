import { done } from '#mandate/result.ts'
import { listReminders } from '#mandate/communications/list-reminders.ts'
import { listWaysOn } from '#mandate/follow-up/list-ways-on.ts'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { sayReminders } from '../../../../../ui/office/letters/say-reminders.ts'
import { atLetters } from '../at-letters.ts'

/** What is overdue, by addressee, and the drafts that wait to be sent. */
export const GET = atLetters(async (desk, _, __, lang) => {
  const listed = await listReminders(desk)
  if (!listed.ok) return listed
  const ways = await listWaysOn(desk, listed.value.drafts)
  return done(sayReminders(listed.value, await stateNames(desk.db, lang), desk.today, ways))
})
