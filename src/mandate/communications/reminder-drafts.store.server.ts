import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { type Reminder, type ReminderItem, columns, isInvented } from './reminders.store.server.ts'

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
