import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { AddresseeClass } from './communication.ts'
import type { DeliveryChannel } from './delivery.ts'
import type { ReminderRule, SentReminder } from './reminders.ts'

/** An addressee that owes an answer to a letter, as of a day. */
export interface Owed {
  addressee: string
  letter: string
  mandate: string
  slug: string
  reference: string | null
  kind: string
  signatories: number
  state: string | null
  actorName: string | null
  sentOn: Day
  dueOn: Day
  overdueDays: number
  language: string | null
  invented: boolean
  reminders: SentReminder[]
  hasDraft: boolean
}

/** All that is overdue on that day. With `addressees`, of those alone. */
export async function listOwed(db: Db, asOf: Day, addressees: readonly string[] | null = null): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select f.addressee_id as addressee, l.id as letter, l.mandate, l.slug, l.reference, l.kind, cardinality(f.signatories) as signatories,
      a.state, a.actor_name as "actorName", l.sent_on as "sentOn", c.due_on as "dueOn", c.days as "overdueDays", l.language, l.invented,
      coalesce((select jsonb_agg(jsonb_build_object('ordinal', i.ordinal, 'sentOn', r.sent_on)) from known.reminder_item i join known.reminder r on r.id = i.reminder_id
        where i.addressee_id = f.addressee_id and i.kind = 'reminder' and i.live and r.status = 'sent'), '[]') as reminders,
      exists (select from known.reminder_item i join known.reminder r on r.id = i.reminder_id
        where i.addressee_id = f.addressee_id and i.kind = 'reminder' and i.live and r.status = 'draft') as "hasDraft"
    from known.fact f
    join known.letter l on l.id = f.letter_id
    join known.letter_addressee a on a.id = f.addressee_id
    join lateral known.clock_state(f.addressee_id, ${asOf}) c on c.state = 'overdue'
    where f.due_on < ${asOf} and not f.answered
      -- Nobody is reminded of a letter that came back.
      and a.delivery <> 'returned'
      -- Overdue before its clock was paused: it stays so, but is not pressed meanwhile.
      and (select e.kind from known.clock_event e where e.addressee_id = f.addressee_id and e.kind <> 'extension' and e.on_day <= ${asOf}
        order by e.on_day desc, e.seq desc limit 1) is distinct from 'pause'
      ${addressees === null ? sql`` : sql`and f.addressee_id = any(${addressees as string[]}::uuid[])`}
    order by l.sent_on, l.slug`.execute(db)
  return rows
}

export async function listReminderRules(db: Db): Promise<ReminderRule[]> {
  const rows = await db.selectFrom('reference.reminder_policy').selectAll().execute()
  return rows.map((row) => ({
    ordinal: row.ordinal,
    daysAfterDue: row.days_after_due,
    validFrom: row.valid_from,
    validTo: row.valid_to
  }))
}

export interface ReminderItem {
  addressee: string
  letter: string
  slug: string
  reference: string | null
  kind: string
  signatories: number
  ordinal: number
  sentOn: Day | null
  sentPrecision?: Precision
  dueOn: Day | null
  /** Of a follow-up: numbers of the questions that the reply left open. */
  open?: number[]
}

/** What a reminder says, in data; in words once it was sent, as it went out. */
export interface ReminderText {
  items: ReminderItem[]
  language: string
  subject?: string
  body?: string
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
}

// Whom it greets, and how, follows from what its addressee is in the letters that it lists.
const isInvented = sql`exists (select from known.reminder_item i join known.letter_addressee a on a.id = i.addressee_id
  join known.letter l on l.id = a.letter_id where i.reminder_id = reminder.id and i.live and l.invented)`
const columns = sql`id, ${isInvented} as invented, mandate, kind, state, actor_name as "actorName",
  coalesce((select a.class from known.reminder_item i join known.letter_addressee a on a.id = i.addressee_id where i.reminder_id = reminder.id limit 1),
    case when state is null then 'other' else 'state' end) as "addresseeClass",
  status, drafted_on as "draftedOn", sent_on as "sentOn", channel, dropped_reason as "droppedReason", text`

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

/** One who drafts waits for another: both would number from the same ledger. */
export async function holdDrafting(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('vigie reminders', 0))`.execute(trx)
}

export async function findDraft(
  trx: Trx,
  of: Pick<Reminder, 'mandate' | 'kind' | 'state' | 'actorName' | 'invented'>
): Promise<Reminder | null> {
  const { rows } = await sql<Reminder>`
    select ${columns} from known.reminder where status = 'draft' and mandate = ${of.mandate} and kind = ${of.kind}
      and ${isInvented} = ${of.invented} and state is not distinct from ${of.state} and (state is not null or actor_name is not distinct from ${of.actorName}) for update`.execute(
    trx
  )
  return rows[0] ?? null
}

export async function insertDraft(
  trx: Trx,
  draft: Pick<Reminder, 'mandate' | 'kind' | 'state' | 'actorName' | 'draftedOn' | 'text'>
): Promise<string> {
  const { mandate, kind, state, actorName, draftedOn, text } = draft
  const row = await trx
    .insertInto('known.reminder')
    .values({
      mandate,
      kind,
      state,
      actor_name: actorName,
      status: 'draft',
      drafted_on: draftedOn,
      text: JSON.stringify(text)
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertItems(trx, row.id, kind, text.items)
  return row.id
}

export async function extendDraft(trx: Trx, draft: Reminder, items: ReminderItem[]): Promise<void> {
  // What was taken out of this very draft may come back to it.
  await trx
    .deleteFrom('known.reminder_item')
    .where('reminder_id', '=', draft.id)
    .where('live', '=', false)
    .where(
      'addressee_id',
      'in',
      items.map(({ addressee }) => addressee)
    )
    .execute()
  await insertItems(trx, draft.id, draft.kind, items)
  await trx
    .updateTable('known.reminder')
    .set({ text: JSON.stringify({ ...draft.text, items: [...draft.text.items, ...items] }) })
    .where('id', '=', draft.id)
    .execute()
}

// The unique index of the ledger is what holds "never twice", whoever writes.
async function insertItems(
  trx: Trx,
  reminder: string,
  kind: Reminder['kind'],
  items: readonly ReminderItem[]
): Promise<void> {
  await trx
    .insertInto('known.reminder_item')
    .values(items.map(({ addressee, ordinal }) => ({ reminder_id: reminder, addressee_id: addressee, kind, ordinal })))
    .execute()
}

/** Drafts that speak of these addressees, held until the end of the transaction. */
export async function listDraftsOf(trx: Trx, addressees: readonly string[]): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    select ${columns} from known.reminder where status = 'draft' and exists (
      select from known.reminder_item i where i.reminder_id = reminder.id and i.live and i.addressee_id = any(${addressees as string[]}::uuid[]))
    order by id for update`.execute(trx)
  return rows
}

export async function writeItems(trx: Trx, draft: Reminder, items: readonly ReminderItem[]): Promise<void> {
  await trx
    .updateTable('known.reminder')
    .set({ text: JSON.stringify({ ...draft.text, items }) })
    .where('id', '=', draft.id)
    .execute()
}

/** Takes items out of a draft: their numbers may be drafted again. */
export async function dropItems(trx: Trx, reminder: string, addressees: readonly string[]): Promise<void> {
  if (addressees.length === 0) return
  await trx
    .updateTable('known.reminder_item')
    .set({ live: false })
    .where('reminder_id', '=', reminder)
    .where('addressee_id', 'in', addressees)
    .execute()
}

export async function finishReminder(
  trx: Trx,
  id: string,
  end: { status: 'sent'; on: Day; text: ReminderText; channel: DeliveryChannel } | { status: 'dropped'; reason: string }
): Promise<void> {
  const changes =
    end.status === 'sent'
      ? { status: 'sent', sent_on: end.on, channel: end.channel, text: JSON.stringify(end.text) }
      : { status: 'dropped', dropped_reason: end.reason }
  await trx.updateTable('known.reminder').set(changes).where('id', '=', id).execute()
}

export interface Unsatisfied {
  addressee: string
  character: number
  open: number[]
  ordinal: number
  hasDraft: boolean
}

/** What the replies of an addressee left open: questions without a full answer in any of them. */
export async function findUnsatisfied(db: Db, addressee: string): Promise<Unsatisfied | null> {
  const { rows } = await sql<Unsatisfied>`
    select f.addressee_id as addressee, f.character,
      array(select q.number from known.question q where q.letter_id = f.letter_id and not exists (
        select from known.reply_mark m join known.reply_to t on t.reply_id = m.reply_id
        where m.question_id = q.id and m.mark = 'answered' and t.addressee_id = f.addressee_id) order by q.number) as open,
      (select count(*) + 1 from known.reminder_item i where i.addressee_id = f.addressee_id and i.kind = 'follow-up' and i.live) as ordinal,
      exists (select from known.reminder_item i join known.reminder r on r.id = i.reminder_id
        where i.addressee_id = f.addressee_id and i.kind = 'follow-up' and i.live and r.status = 'draft') as "hasDraft"
    from known.fact f where f.addressee_id = ${addressee}::uuid and f.answered`.execute(db)
  return rows[0] ?? null
}

export interface SentReminderLine {
  kind: 'reminder' | 'follow-up'
  ordinal: number
  sentOn: Day
  channel: DeliveryChannel | null
}

/** What reminded an addressee of its letter, the first before. */
export async function listSentTo(db: Db, addressee: string): Promise<SentReminderLine[]> {
  const { rows } = await sql<SentReminderLine>`
    select i.kind, i.ordinal, r.sent_on as "sentOn", r.channel from known.reminder_item i join known.reminder r on r.id = i.reminder_id
    where i.addressee_id = ${addressee}::uuid and i.live and r.status = 'sent' order by r.sent_on, i.ordinal`.execute(
    db
  )
  return rows
}

/** Addressees of invented letters among these. */
export async function findInvented(db: Db, addressees: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select a.id from known.letter_addressee a join known.letter l on l.id = a.letter_id
    where a.id = any(${addressees as string[]}::uuid[]) and l.invented`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
