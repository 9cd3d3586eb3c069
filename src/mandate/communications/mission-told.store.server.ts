import { sql } from 'kysely'
import type { DeliveryReport } from '#platform/mail/read-report.ts'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { MailHours } from '../mail-hours.ts'
import type { MissionNotice, MissionTold, NoticeState } from './mission-told.ts'

type Hours = Omit<MailHours, 'lookedOn'>
const hours = sql`m.mail_often as often, m.quiet_from as "quietFrom", m.quiet_until as "quietUntil", m.mail_zone as zone`
const accountOf = sql`known.mission_account m on m.mandate = l.mandate and m.state = a.state and m.role = 'permanent-mission'`
/** What a mission that wants to hear of what is urgent hears of. */
const wanted = sql<boolean>`(m.mail_what = 'all' or (m.mail_what = 'urgent' and l.kind = 'UA'))`

/**
 * To where the account of the addressee's mission has mail sent; null where it has no address, wants none of this, or
 * one is on its way. `withAnother`: a mail that has not gone yet tells of this, too.
 */
export async function insertMissionNotice(
  trx: Trx,
  { id, addressee, on, by }: { id: string; addressee: string; on: Day; by: string }
): Promise<{ withAnother: boolean } | null> {
  const { rows: found } = await sql<{ account: string }>`
    select m.id as account from known.letter_addressee a join known.letter l on l.id = a.letter_id join ${accountOf}
    where a.id = ${addressee}::uuid and m.address is not null and ${wanted}`.execute(trx)
  const mission = found[0]
  if (!mission) return null
  await holdMails(trx, mission.account)
  const { rows } = await sql<{ withAnother: boolean }>`
    insert into known.mission_notice (id, addressee_id, account, address, lang, asked_on, by_actor, told_with)
    select ${id}::uuid, a.id, m.id, m.address, m.address_lang, ${on}::date, ${by}, (select n.id from known.mission_notice n
      join known.letter_addressee o on o.id = n.addressee_id join known.letter k on k.id = o.letter_id
      where n.account = m.id and n.state = 'waiting' and n.told_with is null and n.address = m.address and n.lang = m.address_lang
        and k.invented = l.invented limit 1)
    from known.letter_addressee a join known.letter l on l.id = a.letter_id join ${accountOf}
    where a.id = ${addressee}::uuid on conflict do nothing returning told_with is not null as "withAnother"`.execute(
    trx
  )
  return rows[0] ?? null
}

/** Until the transaction ends: what joins a mail that waits is settled with it, or finds that it went. */
const holdMails = (trx: Trx, account: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('vigie mission mail ' || ${account}, 0))`.execute(trx)

/** The mails that wait to go to a mission. */
export async function listMailsToGo(trx: Trx, account: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from known.mission_notice
    where account = ${account}::uuid and state = 'waiting' and told_with is null`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Of a letter's addressees that are States, by their ids. */
export async function listMissionsTold(db: Db, letter: string): Promise<Record<string, MissionTold>> {
  const { rows } = await sql<MissionTold & { addressee: string }>`
    select a.id as addressee, m.address, k.last_on as "lookedOn", coalesce(${wanted}, true) as wanted,
      (select jsonb_build_object('id', n.id, 'address', n.address, 'lang', n.lang, 'askedOn', n.asked_on, 'state', n.state,
        'stateOn', n.state_on, 'said', n.said) from known.mission_notice n where n.addressee_id = a.id order by n.seq desc limit 1) as notice
    from known.letter_addressee a join known.letter l on l.id = a.letter_id
    left join ${accountOf}
    left join known.letter_looked k on k.addressee_id = a.id
    where a.letter_id = ${letter}::uuid and a.state is not null`.execute(db)
  return Object.fromEntries(rows.map(({ addressee, ...told }) => [addressee, told]))
}

export type NoticeToGo = Pick<MissionNotice, 'id' | 'address' | 'lang'> & Hours & { invented: boolean }

export async function findNoticeToGo(db: Db, id: string): Promise<NoticeToGo | null> {
  const { rows } = await sql<NoticeToGo>`
    select n.id, n.address, n.lang, l.invented, ${hours} from known.mission_notice n join known.letter_addressee a on a.id = n.addressee_id
    join known.letter l on l.id = a.letter_id join known.mission_account m on m.id = n.account where n.id = ${id}::uuid and n.state = 'waiting'`.execute(
    db
  )
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

/** All that one mail tells of, the one by which it is named first. */
export async function holdNoticesOf(trx: Trx, id: string): Promise<NoticeOnRecord[]> {
  const { rows: found } = await sql<{ account: string }>`
    select account from known.mission_notice where id = ${id}::uuid`.execute(trx)
  if (!found[0]) return []
  await holdMails(trx, found[0].account)
  const { rows } = await sql<NoticeOnRecord>`
    ${whole} where n.id = ${id}::uuid or n.told_with = ${id}::uuid order by n.seq`.execute(trx)
  return rows
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
  await sql`update known.mission_notice set state = ${state}, state_on = ${on}::date, said = ${said}
    where id = ${id}::uuid or told_with = ${id}::uuid`.execute(trx)
}

/** The first day stays, the last one moves on. */
export async function writeLooked(trx: Trx, addressee: string, on: Day): Promise<void> {
  await sql`insert into known.letter_looked as k (addressee_id, first_on, last_on) values (${addressee}::uuid, ${on}::date, ${on}::date)
    on conflict (addressee_id) do update set last_on = excluded.last_on where k.last_on < excluded.last_on`.execute(trx)
}
