import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { needsFollowUp } from './draft-follow-up.ts'
import { readInput } from '../read-input.ts'
import { reminderToSend } from './schemas.ts'
import { holdLetters, isUuid } from './store-letters.server.ts'
import {
  dropItems,
  findUnsatisfied,
  finishReminder,
  holdReminder,
  listOwed,
  type Reminder,
  type ReminderItem,
  type ReminderText
} from './store-reminders.server.ts'

export type SentOrDropped =
  | { sent: true; text: ReminderText; dropped: ReminderItem[] }
  | { sent: false; reason: 'nothing-owed'; dropped: ReminderItem[] }

/** Puts a reminder in words: given by the edge, since the domain speaks no language. */
export type Wording = (
  reminder: Reminder,
  items: readonly ReminderItem[],
  language: string
) => { subject: string; body: string }

/**
 * Sends a drafted reminder, if it is still true: what was answered, extended or paused since it was
 * drafted is taken out, and where nothing is left the draft is dropped. What was sent goes never again.
 */
export async function sendReminder(desk: Desk, input: unknown, wording: Wording): Promise<Result<SentOrDropped>> {
  const read = readInput(reminderToSend, input)
  if (!read.ok) return read
  const id = read.value.reminder
  return inTransaction(desk, async (trx) => {
    const reminder = isUuid(id) ? await holdReminder(trx, id) : null
    if (!reminder || !may(desk.actor, 'send-reminder', { mandate: reminder.mandate }))
      return refused('reminder-not-found', 'reminder', { value: id })
    if (reminder.status === 'sent') return refused('reminder-already-sent', 'reminder', { on: reminder.sentOn! })
    if (reminder.status === 'dropped') return refused('reminder-dropped', 'reminder')
    const { items } = reminder.text
    await holdLetters(
      trx,
      items.map(({ letter }) => letter)
    )
    const owed = await stillTrue(trx, desk, reminder)
    const gone = items.filter(({ addressee }) => !owed.has(addressee))
    await dropItems(
      trx,
      id,
      gone.map(({ addressee }) => addressee)
    )
    const subject = { kind: 'reminder' as const, id, mandate: reminder.mandate }
    const left = items.filter(({ addressee }) => owed.has(addressee))
    if (left.length === 0) {
      await finishReminder(trx, id, { status: 'dropped', reason: 'nothing-owed' })
      await appendEvents(trx, [
        happened(desk, 'reminder-dropped', subject, { reason: 'nothing-owed', letters: gone.map(({ slug }) => slug) })
      ])
      return done({ sent: false, reason: 'nothing-owed', dropped: gone })
    }
    const language = read.value.language ?? reminder.text.language
    const text = { items: left, language, ...wording(reminder, left, language) }
    await finishReminder(trx, id, { status: 'sent', on: desk.today, text })
    await appendEvents(trx, [
      happened(desk, 'reminder-sent', subject, {
        letters: left.map(({ slug, ordinal }) => [slug, ordinal]),
        dropped: gone.map(({ slug }) => slug)
      })
    ])
    return done({ sent: true, text, dropped: gone })
  })
}

async function stillTrue(trx: Trx, desk: Desk, { kind, text: { items } }: Reminder): Promise<Set<string>> {
  const addressees = items.map(({ addressee }) => addressee)
  if (kind === 'reminder')
    return new Set((await listOwed(trx, desk.today, addressees)).map(({ addressee }) => addressee))
  const open = new Set<string>()
  for (const addressee of addressees) if (needsFollowUp(await findUnsatisfied(trx, addressee))) open.add(addressee)
  return open
}
