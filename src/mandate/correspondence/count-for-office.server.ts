import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** What lies in the tray, and letters' mails that did not go or may not have gone, and wait for an officer. */
export async function countForOffice(db: Db, mandate: string): Promise<{ tray: number; out: number }> {
  const { rows } = await sql<{ tray: number; out: number }>`
    select (select count(*)::int from known.mail where mandate = ${mandate} and state = 'tray') as tray,
      (select count(*)::int from known.mail_out o join known.letter_addressee a on a.id = o.addressee_id join known.letter l on l.id = a.letter_id
        where l.mandate = ${mandate} and (o.state = 'doubtful'
          or ((o.state = 'failed' or o.reported = 'failed') and (o.reminder is not null or a.delivery = 'returned')
            and not exists (select from known.mail_out n
              where n.addressee_id = o.addressee_id and n.seq > o.seq and n.reminder is not distinct from o.reminder)))) as out`.execute(
    db
  )
  return rows[0]!
}
