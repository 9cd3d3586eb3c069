import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { DeliveryChannel } from './delivery.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { needsFollowUp } from './draft-follow-up.ts'
import { holdLetters, isUuid } from './letters.store.server.ts'
import { dropItems, writeItems } from './reminder-drafts.store.server.ts'
import { findInvented, findUnsatisfied, listOwed } from './owed.store.server.ts'
import { finishReminder, holdReminder, type Reminder, type ReminderItem } from './reminders.store.server.ts'

export type ShownReminder =
  | { status: 'draft'; subject: string; body: string; items: ReminderItem[]; takenOut: ReminderItem[] }
  | {
      status: 'sent'
      subject: string
      body: string
      items: ReminderItem[]
      sentOn: Day
      channel: DeliveryChannel | null
    }
  | { status: 'dropped'; takenOut: ReminderItem[] }

/** Puts a reminder in words: given by the edge, since the domain speaks no language. */
export type Wording = (
  reminder: Reminder,
  items: readonly ReminderItem[],
  language: string
) => { subject: string; body: string }

/**
 * What a reminder says. From a draft, what was answered, extended or paused meanwhile is taken out first, and
 * where nothing is left it is dropped: whoever sends this text sends what is true. It counts as sent
 * only once a person says by which way it went (recordReminder).
 */
export async function showReminder(
  desk: Desk,
  id: string,
  language: string | undefined,
  wording: Wording
): Promise<Result<ShownReminder>> {
  return inTransaction(desk, async (trx) => {
    const reminder = isUuid(id) ? await holdReminder(trx, id) : null
    if (!reminder || !may(desk.actor, 'draft-reminders', { mandate: reminder.mandate }))
      return refused('reminder-not-found', 'reminder', { value: id })
    if (reminder.status === 'dropped') return refused('reminder-dropped', 'reminder')
    const { items } = reminder.text
    if (reminder.status === 'sent') {
      const { subject = '', body = '' } = reminder.text
      return done({ status: 'sent', subject, body, items, sentOn: reminder.sentOn!, channel: reminder.channel })
    }
    const takenOut = await takeOut(trx, desk, reminder)
    const left = items.filter((item) => !takenOut.includes(item))
    if (left.length === 0) {
      await finishReminder(trx, id, { status: 'dropped', reason: 'nothing-owed' })
      const subject = { kind: 'reminder' as const, id, mandate: reminder.mandate }
      const letters = takenOut.map(({ slug }) => slug)
      await appendEvents(trx, [happened(desk, 'reminder-dropped', subject, { reason: 'nothing-owed', letters })])
      return done({ status: 'dropped', takenOut })
    }
    if (takenOut.length > 0) await writeItems(trx, reminder, left)
    const words = wording(
      takenOut.length > 0 ? (await holdReminder(trx, id))! : reminder,
      left,
      language ?? reminder.text.language
    )
    return done({ status: 'draft', ...words, items: left, takenOut })
  })
}

async function takeOut(trx: Trx, desk: Desk, reminder: Reminder): Promise<ReminderItem[]> {
  const { items } = reminder.text
  await holdLetters(
    trx,
    items.map(({ letter }) => letter)
  )
  const owed = await stillTrue(trx, desk, reminder)
  // A draft of before, in which both stand: what is real stays, the rest is drafted anew by itself.
  const invented = await findInvented(
    trx,
    items.map(({ addressee }) => addressee)
  )
  const isMixed = items.some(({ addressee }) => invented.has(addressee) !== invented.has(items[0]!.addressee))
  const gone = items.filter(({ addressee }) => !owed.has(addressee) || (isMixed && invented.has(addressee)))
  await dropItems(
    trx,
    reminder.id,
    gone.map(({ addressee }) => addressee)
  )
  return gone
}

async function stillTrue(trx: Trx, desk: Desk, { kind, text: { items } }: Reminder): Promise<Set<string>> {
  const addressees = items.map(({ addressee }) => addressee)
  if (kind === 'reminder')
    return new Set((await listOwed(trx, desk.today, addressees)).map(({ addressee }) => addressee))
  const open = new Set<string>()
  for (const addressee of addressees) if (needsFollowUp(await findUnsatisfied(trx, addressee))) open.add(addressee)
  return open
}
