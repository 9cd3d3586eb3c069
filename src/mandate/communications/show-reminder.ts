import { done, refused, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { listReminders } from './list-reminders.ts'
import type { Wording } from './send-reminder.ts'

/** What a drafted reminder says, for whoever sends it by hand; nothing is recorded by that. */
export async function showReminder(
  desk: Desk,
  id: string,
  language: string | undefined,
  wording: Wording
): Promise<Result<{ subject: string; body: string }>> {
  const listed = await listReminders(desk)
  if (!listed.ok) return listed
  const draft = listed.value.drafts.find((one) => one.id === id)
  if (!draft) return refused('reminder-not-found', 'reminder', { value: id })
  return done(wording(draft, draft.text.items, language ?? draft.text.language))
}
