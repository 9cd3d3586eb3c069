import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { AddresseeClass } from './communication.ts'
import type { DeliveryChannel } from './delivery.ts'
import type { ReminderItem, ReminderParts, ReminderText } from './reminder-text.ts'

export type { ReminderItem, ReminderParts, ReminderText }

/** What an officer typed in the place of what stands there by rule, in one language. */
export interface OwnWords {
  subject: string
  before: string
  after: string
  /** Of the facts that she had before her: `factsOf`. */
  facts: string
  /** A number of its own each time it is written: who began with another one writes over nobody's. */
  version: number
}

export interface Reminder {
  id: string
  /** It speaks of invented letters, and goes to nobody. */
  invented: boolean
  mandate: string
  kind: 'reminder' | 'follow-up'
  state: string | null
  actorName: string | null
  addresseeClass: AddresseeClass
  status: 'draft' | 'sent' | 'dropped'
  draftedOn: Day
  sentOn: Day | null
  /** The way by which it went; null where nobody said. */
  channel: DeliveryChannel | null
  droppedReason: string | null
  text: ReminderText
  /** By language. */
  ownWords: Partial<Record<string, OwnWords>>
}

// Whom it greets, and how, follows from what its addressee is in the letters that it lists.
export const isInvented = sql`exists (select from known.reminder_item i join known.letter_addressee a on a.id = i.addressee_id
  join known.letter l on l.id = a.letter_id where i.reminder_id = reminder.id and i.live and l.invented)`
export const columns = sql`id, ${isInvented} as invented, mandate, kind, state, actor_name as "actorName",
  coalesce((select a.class from known.reminder_item i join known.letter_addressee a on a.id = i.addressee_id where i.reminder_id = reminder.id limit 1),
    case when state is null then 'other' else 'state' end) as "addresseeClass",
  status, drafted_on as "draftedOn", sent_on as "sentOn", channel, dropped_reason as "droppedReason", text, coalesce(own_words::jsonb, '{}') as "ownWords"`

export async function listReminders(db: Db, status: Reminder['status'] | null = null): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    select ${columns} from known.reminder ${status === null ? sql`` : sql`where status = ${status}`} order by drafted_on, state, actor_name, id`.execute(
    db
  )
  return rows
}

/** Held until the end of the transaction: a second sender waits here and then finds it sent. */
export async function holdReminder(trx: Trx, id: string): Promise<Reminder | null> {
  const { rows } = await sql<Reminder>`select ${columns} from known.reminder where id = ${id}::uuid for update`.execute(
    trx
  )
  return rows[0] ?? null
}

export async function finishReminder(
  trx: Trx,
  id: string,
  end:
    | { status: 'sent'; on: Day; text: ReminderText; channel: DeliveryChannel; carried: boolean }
    | { status: 'dropped'; reason: string }
): Promise<void> {
  const changes =
    end.status === 'sent'
      ? { status: 'sent', sent_on: end.on, channel: end.channel, carried: end.carried, text: JSON.stringify(end.text) }
      : { status: 'dropped', dropped_reason: end.reason }
  await trx.updateTable('known.reminder').set(changes).where('id', '=', id).execute()
}

export async function writeOwnWords(trx: Trx, id: string, words: Reminder['ownWords']): Promise<void> {
  await trx
    .updateTable('known.reminder')
    .set({ own_words: JSON.stringify(words) })
    .where('id', '=', id)
    .execute()
}

/** False where the mission has said so before. */
export async function writeReceipt(trx: Trx, id: string, { on, by }: { on: Day; by: string }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('known.reminder')
    .set({ receipt_on: on, receipt_by: by })
    .where('id', '=', id)
    .where('receipt_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findReminder(db: Db, id: string): Promise<Reminder | null> {
  const { rows } = await sql<Reminder>`select ${columns} from known.reminder where id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface SentReminderLine {
  kind: 'reminder' | 'follow-up'
  ordinal: number
  sentOn: Day
  channel: DeliveryChannel | null
  /** The mission said that it has come. */
  receiptOn: Day | null
  /** Its mail came back, and no later one is on its way. */
  cameBack: boolean
}

/** What reminded an addressee of its letter, the first before. */
export async function listSentTo(db: Db, addressee: string): Promise<SentReminderLine[]> {
  const { rows } = await sql<SentReminderLine>`
    select i.kind, i.ordinal, r.sent_on as "sentOn", r.channel, r.receipt_on as "receiptOn",
      coalesce((select o.state = 'failed' or o.reported is not distinct from 'failed' from known.mail_out o where o.reminder = r.id
        order by o.seq desc limit 1), false) as "cameBack"
    from known.reminder_item i join known.reminder r on r.id = i.reminder_id
    where i.addressee_id = ${addressee}::uuid and i.live and r.status = 'sent' order by r.sent_on, i.ordinal`.execute(
    db
  )
  return rows
}
