import { sql } from 'kysely'
import type { DeliveryReport } from '#platform/mail/read-report.ts'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { MissionNotice, MissionTold, NoticeState } from './mission-told.ts'

/** To where the account of the addressee's mission has mail sent; false where it has none, or one is on its way. */
export async function insertMissionNotice(
  trx: Trx,
  { id, addressee, on, by }: { id: string; addressee: string; on: Day; by: string }
): Promise<boolean> {
  const { rows } = await sql`
    insert into known.mission_notice (id, addressee_id, account, address, lang, asked_on, by_actor)
    select ${id}::uuid, a.id, m.id, m.address, m.address_lang, ${on}::date, ${by}
    from known.letter_addressee a join known.letter l on l.id = a.letter_id
    join known.mission_account m on m.mandate = l.mandate and m.state = a.state and m.role = 'permanent-mission'
    where a.id = ${addressee}::uuid and m.address is not null on conflict do nothing returning id`.execute(trx)
  return rows.length > 0
}

/** Of a letter's addressees that are States, by their ids. */
export async function listMissionsTold(db: Db, letter: string): Promise<Record<string, MissionTold>> {
  const { rows } = await sql<MissionTold & { addressee: string }>`
    select a.id as addressee, m.address, k.last_on as "lookedOn",
      (select jsonb_build_object('id', n.id, 'address', n.address, 'lang', n.lang, 'askedOn', n.asked_on, 'state', n.state,
        'stateOn', n.state_on, 'said', n.said) from known.mission_notice n where n.addressee_id = a.id order by n.seq desc limit 1) as notice
    from known.letter_addressee a join known.letter l on l.id = a.letter_id
    left join known.mission_account m on m.mandate = l.mandate and m.state = a.state and m.role = 'permanent-mission'
    left join known.letter_looked k on k.addressee_id = a.id
    where a.letter_id = ${letter}::uuid and a.state is not null`.execute(db)
  return Object.fromEntries(rows.map(({ addressee, ...told }) => [addressee, told]))
}

export type NoticeToGo = Pick<MissionNotice, 'id' | 'address' | 'lang'> & { invented: boolean }

export async function findNoticeToGo(db: Db, id: string): Promise<NoticeToGo | null> {
  const { rows } = await sql<NoticeToGo>`
    select n.id, n.address, n.lang, l.invented from known.mission_notice n join known.letter_addressee a on a.id = n.addressee_id
    join known.letter l on l.id = a.letter_id where n.id = ${id}::uuid and n.state = 'waiting'`.execute(db)
  return rows[0] ?? null
}

export interface NoticeOnRecord {
  id: string
  addressee: string
  mandate: string
  slug: string
}
const whole = sql`select n.id, n.addressee_id as addressee, l.mandate, l.slug from known.mission_notice n
  join known.letter_addressee a on a.id = n.addressee_id join known.letter l on l.id = a.letter_id`

export async function findMissionNotice(db: Db, id: string): Promise<NoticeOnRecord | null> {
  const { rows } = await sql<NoticeOnRecord>`${whole} where n.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Of which of this mandate's mails to missions a report speaks: by the name that we gave it, or by its Message-ID. */
export async function findReportedMission(
  db: Db,
  mandate: string,
  { envelope, messageId }: Pick<DeliveryReport, 'envelope' | 'messageId'>
): Promise<NoticeOnRecord | null> {
  const { rows } = await sql<NoticeOnRecord>`${whole} where l.mandate = ${mandate}
    and n.id::text || '.1' in (lower(${envelope ?? ''}), split_part(lower(${messageId ?? ''}), '@', 1)) limit 1`.execute(
    db
  )
  return rows[0] ?? null
}

export async function writeNoticeState(
  trx: Trx,
  id: string,
  { state, on, said }: { state: NoticeState; on: Day; said: string }
): Promise<void> {
  await sql`update known.mission_notice set state = ${state}, state_on = ${on}::date, said = ${said} where id = ${id}::uuid`.execute(
    trx
  )
}

/** The first day stays, the last one moves on. */
export async function writeLooked(trx: Trx, addressee: string, on: Day): Promise<void> {
  await sql`insert into known.letter_looked as k (addressee_id, first_on, last_on) values (${addressee}::uuid, ${on}::date, ${on}::date)
    on conflict (addressee_id) do update set last_on = excluded.last_on where k.last_on < excluded.last_on`.execute(trx)
}
