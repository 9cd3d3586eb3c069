import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { SubjectKind } from './releases.store.server.ts'
import type { WithdrawalNote } from './withdrawal.ts'

export interface Withdrawal {
  note: WithdrawalNote | null
  onDay: Day
  by: string
  confirmedBy: string | null
}

/** The last time that it was withdrawn, if it was. */
export async function findWithdrawal(db: Db, id: string): Promise<Withdrawal | null> {
  const { rows } = await sql<Withdrawal>`
    select note, on_day as "onDay", by_actor as by, confirmed_by as "confirmedBy" from known.withdrawal where subject_id = ${id}::uuid`.execute(
    db
  )
  return rows[0] ?? null
}

/**
 * Withdrawn again, it is told of anew; the log keeps what was before. Of a reply it is kept on whose pages it stands now,
 * so it is written before those are written anew.
 */
export async function writeWithdrawal(
  trx: Trx,
  of: { kind: SubjectKind; id: string; note: WithdrawalNote | null; by: string; on: Day }
): Promise<void> {
  await sql`
    insert into known.withdrawal (subject_id, subject_kind, slugs, letters, note, on_day, by_actor)
    values (${of.id}::uuid, ${of.kind},
      array(select slug from known.letter where id = ${of.id}::uuid
        union select former_slug from known.letter_correction where letter_id = ${of.id}::uuid and on_day is not null and former_slug is not null),
      array(select distinct a.letter_id from released.reply_to t join released.letter_addressee a on a.id = t.addressee_id
        where t.reply_id = ${of.id}::uuid),
      ${of.note}, ${of.on}::date, ${of.by})
    on conflict (subject_id) do update set slugs = excluded.slugs, letters = excluded.letters, note = excluded.note, on_day = excluded.on_day, by_actor = excluded.by_actor,
      confirmed_by = null, confirmed_on = null`.execute(trx)
}

export async function confirmNote(trx: Trx, id: string, by: string, on: Day): Promise<void> {
  await sql`update known.withdrawal set confirmed_by = ${by}, confirmed_on = ${on}::date where subject_id = ${id}::uuid`.execute(
    trx
  )
}
