import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { OwnReminder } from './own-reminder.ts'

/** What the key of the transaction opens, all or one; the newest first. */
export async function listOwnReminders(trx: Trx, id: string | null): Promise<OwnReminder[]> {
  const { rows } = await sql<OwnReminder>`
    select r.id, r.mandate, r.kind, r.state, r.sent_on as "sentOn", r.receipt_on as "receiptOn", r.text,
      coalesce(bool_or(l.invented), false) as invented, coalesce(array_agg(l.slug order by l.sent_on, l.slug) filter (where l.id is not null), '{}') as letters
    from known.reminder r left join known.reminder_item i on i.reminder_id = r.id left join known.letter_addressee a on a.id = i.addressee_id
      left join known.letter l on l.id = a.letter_id
    where ${id === null ? sql`true` : sql`r.id = ${id}::uuid`}
    group by r.id, r.mandate, r.kind, r.state, r.sent_on, r.receipt_on, r.text order by r.sent_on desc, r.id`.execute(
    trx
  )
  return rows
}
