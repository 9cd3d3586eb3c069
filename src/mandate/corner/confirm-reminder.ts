import { transact } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { happened } from '../communications/desk.ts'
import { holdReminder, writeReceipt } from '../communications/reminders.store.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { officeDeskOf, ownMatter, type MissionDesk } from './desk.ts'
import { deskAt } from './door-at.server.ts'
import { readReminder } from './read-reminder.ts'
import { asOffice } from './with-corner.server.ts'

/** The mission has the reminder, and says so, once. No clock moves. */
export async function confirmReminder(desk: MissionDesk, id: string): Promise<Result<null>> {
  if (!may(desk.actor, 'file-answer', ownMatter(desk))) return refused('not-allowed')
  const read = await readReminder(desk, id)
  if (!read.ok) return read
  const at = await deskAt(desk, read.value.reminder.mandate)
  if (!at) return refused('not-allowed')
  return asOffice(at.office, at.mandate, (db) =>
    transact(db, async (trx): Promise<Result<null>> => {
      const reminder = await holdReminder(trx, id)
      if (!reminder) return refused('not-found')
      const { mandate } = reminder
      if (!(await writeReceipt(trx, id, { on: at.today, by: at.actor.id })))
        return refused('receipt-confirmed-already', 'letter')
      await appendEvents(trx, [happened(officeDeskOf(at, db), 'reminder-received', { kind: 'reminder', id, mandate })])
      return done(null)
    })
  )
}
