import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { sendReminder } from '#mandate/correspondence/send-reminder.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { reminderWording } from '../ui/reminder-words.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

/** What an invented mission owes it is reminded of, in its corner; of a mission that owes nothing nothing goes. */
export async function remindsInCorner(at: Instance, officer: InventedOfficer, state: string): Promise<void> {
  const desk = lettersDesk(deskOf(at, officer, at.today))
  const drafted = must(await draftReminders(desk)).find((one) => one.state === state)
  if (!drafted) return
  const wording = reminderWording((await createResolver(at.owner)).stateName)
  const shown = must(await showReminder(desk, drafted.id, 'en', wording))
  if (shown.status !== 'draft') return
  const { facts, version } = shown
  const going = { reminder: drafted.id, language: 'en', channel: 'corner', facts, version }
  must(await sendReminder(desk, going, { mail: null, wording, page: () => Promise.resolve(null) }))
}
