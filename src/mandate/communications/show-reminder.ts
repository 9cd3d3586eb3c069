import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { DeliveryChannel } from './delivery.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { isUuid } from './letters.store.server.ts'
import { bringToLedger } from './bring-to-ledger.ts'
import { factsOf } from './reminders.ts'
import {
  finishReminder,
  holdReminder,
  type OwnWords,
  type Reminder,
  type ReminderItem,
  type ReminderParts
} from './reminders.store.server.ts'

export type ShownReminder =
  | {
      status: 'draft'
      state: string | null
      invented: boolean
      subject: string
      body: string
      parts: ReminderParts
      items: ReminderItem[]
      takenOut: ReminderItem[]
      /** Of the facts that stand in it: whoever sends or words it says by this what she was shown. */
      facts: string
      /** How often an officer worded it in that language; 0 where it stands as it is by rule. */
      version: number
      /** It was worded when other facts stood in it. */
      moved: boolean
    }
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
) => { subject: string; body: string; parts: ReminderParts }

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
    const { left, takenOut } = await bringToLedger(trx, desk, reminder)
    if (left.length === 0) {
      await finishReminder(trx, id, { status: 'dropped', reason: 'nothing-owed' })
      const subject = { kind: 'reminder' as const, id, mandate: reminder.mandate }
      const letters = takenOut.map(({ slug }) => slug)
      await appendEvents(trx, [happened(desk, 'reminder-dropped', subject, { reason: 'nothing-owed', letters })])
      return done({ status: 'dropped', takenOut })
    }
    const now = (await holdReminder(trx, id))!
    const inLanguage = language ?? reminder.text.language
    const facts = factsOf(left)
    const own = now.ownWords[inLanguage]
    return done({
      status: 'draft',
      state: now.state,
      invented: now.invented,
      ...wording(now, left, inLanguage),
      items: left,
      takenOut,
      facts,
      version: own?.version ?? 0,
      moved: hasMoved(own, facts)
    })
  })
}

/** The ledger has moved on since this was written. */
export const hasMoved = (own: OwnWords | undefined, facts: string): boolean => own !== undefined && own.facts !== facts
