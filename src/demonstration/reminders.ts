import { addDays, calendarYear } from '#mandate/calendar.ts'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { sendReminder } from '#mandate/correspondence/send-reminder.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { reminderWording } from '../ui/reminder-words.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

/** An invented letter of some months ago to which that State has not answered. */
export async function writtenEarlier(at: Instance, officer: InventedOfficer, state: string): Promise<void> {
  const sentOn = addDays(at.today, -130)
  const letter = {
    kind: 'AL',
    // Above all numbers that the invented letters have, and below those that the office sends.
    reference: `DEMO AL ${state} 40/${calendarYear(sentOn)}`,
    sentOn,
    addressees: [state],
    mandates: [at.mandate],
    language: 'en',
    subject: 'Meetings of those who watch a river, broken up (an invented matter)',
    questions: ['Invented for the demonstration: please say what was found of who broke up these meetings.'],
    invented: true
  }
  must(await recordLetter(lettersDesk(deskOf(at, officer, sentOn)), letter))
}

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
