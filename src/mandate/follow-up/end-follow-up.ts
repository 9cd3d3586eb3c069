import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { dropItems } from '../communications/reminder-drafts.store.server.ts'
import { finishReminder, holdReminder } from '../communications/reminders.store.server.ts'
import { findFollowUpOf } from './further.store.server.ts'

/** A further letter has gone: the words of the follow-up in whose place it went wait no more. */
export async function endFollowUp(trx: Trx, desk: Desk, draft: string): Promise<void> {
  const id = await findFollowUpOf(trx, draft)
  const reminder = id && (await holdReminder(trx, id))
  if (!reminder || reminder.status !== 'draft') return
  const { items } = reminder.text
  await dropItems(
    trx,
    reminder.id,
    items.map(({ addressee }) => addressee)
  )
  await finishReminder(trx, reminder.id, { status: 'dropped', reason: 'went-as-letter' })
  const subject = { kind: 'reminder' as const, id: reminder.id, mandate: reminder.mandate }
  const letters = items.map(({ slug }) => slug)
  await appendEvents(trx, [happened(desk, 'reminder-dropped', subject, { reason: 'went-as-letter', letters })])
}
