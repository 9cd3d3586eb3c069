import { z } from 'zod'
import type { MailSettings } from '#platform/mail/send-mail.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { needed } from '../communications/fields.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { holdReminder } from '../communications/reminders.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { filesOf, findLatest } from './mail-out.store.server.ts'
import { queueReminder } from './reminder-mail.ts'
import { waysTo } from './ways-of-reminder.ts'

const againInput = z.strictObject({ reminder: needed(100) })

/** A reminder that came back goes again, the same text and the same file, to the address that is on record now. */
export async function sendReminderAgain(
  desk: Desk,
  input: unknown,
  settings: Pick<MailSettings, 'from'> | null
): Promise<Result<null>> {
  if (settings === null) return refused('mail-is-off')
  const read = readInput(againInput, input)
  if (!read.ok) return read
  const { reminder: id } = read.value
  return inTransaction(desk, async (trx) => {
    const reminder = isUuid(id) ? await holdReminder(trx, id) : null
    if (!reminder || !may(desk.actor, 'send-reminder', { mandate: reminder.mandate }))
      return refused('reminder-not-found', 'reminder', { value: id })
    const last = await findLatest(trx, { reminder: id })
    if (!last) return refused('reminder-never-mailed', 'reminder')
    // Read while it is held: of two who press at once the second finds the mail of the first on its way.
    if (last.delivery !== 'returned') return refused('reminder-not-back', 'reminder')
    const { address } = await waysTo({ ...desk, db: trx }, reminder.state, true)
    if (address === null) return refused('no-address-on-record', 'channel', { value: reminder.state ?? '' })
    const files = await filesOf(trx, last.id)
    await queueReminder(trx, desk, reminder, { address, from: settings.from, text: last.body, files })
    return done(null)
  })
}
