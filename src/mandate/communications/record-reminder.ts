import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { readInput } from '../read-input.ts'
import { reminderSent } from './clock-schemas.ts'
import type { Wording } from './show-reminder.ts'
import { isUuid } from './letters.store.server.ts'
import { finishReminder, holdReminder, type ReminderText } from './reminders.store.server.ts'

/**
 * A drafted reminder went out by hand: on which day and by which way. What has gone has gone, whatever became of
 * the letters since, so that nothing is taken out of it here; its numbers go never again.
 */
export async function recordReminder(
  desk: Desk,
  input: unknown,
  wording: Wording
): Promise<Result<{ sentOn: Day; text: ReminderText }>> {
  const read = readInput(reminderSent, input)
  if (!read.ok) return read
  const { reminder: id, on = desk.today, channel } = read.value
  return inTransaction(desk, async (trx) => {
    const reminder = isUuid(id) ? await holdReminder(trx, id) : null
    if (!reminder || !may(desk.actor, 'send-reminder', { mandate: reminder.mandate }))
      return refused('reminder-not-found', 'reminder', { value: id })
    if (reminder.status === 'sent') return refused('reminder-already-sent', 'reminder', { on: reminder.sentOn! })
    if (reminder.status === 'dropped') return refused('reminder-dropped', 'reminder')
    if (on > desk.today) return refused('date-to-come', 'on', { value: on, today: desk.today })
    if (on < reminder.draftedOn) return refused('before-drafting', 'on', { value: on, drafted: reminder.draftedOn })
    const { items } = reminder.text
    const language = read.value.language ?? reminder.text.language
    const text = { items, language, ...wording(reminder, items, language) }
    await finishReminder(trx, id, { status: 'sent', on, text, channel, carried: false })
    await appendEvents(trx, [
      happened(
        desk,
        'reminder-sent',
        { kind: 'reminder', id, mandate: reminder.mandate },
        { letters: items.map(({ slug, ordinal }) => [slug, ordinal]), day: on, channel }
      )
    ])
    return done({ sentOn: on, text })
  })
}
