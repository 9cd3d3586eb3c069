import { sql } from 'kysely'
import type { DeliveryReport } from '#platform/mail/read-report.ts'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { InstitutionMail, InstitutionMailState } from './mails.ts'
import type { InstitutionNotice } from './tell-institution.ts'

export interface NewInstitutionMail extends Pick<InstitutionMail, 'id' | 'kind' | 'address'> {
  asked: string
  on: Day
  by: string
}

/** False where one waits already. */
export async function insertMailTo(
  trx: Trx,
  { id, asked, kind, address, on, by }: NewInstitutionMail
): Promise<boolean> {
  const { rows } = await sql`
    insert into known.institution_mail (id, asked, kind, address, asked_on, by_actor)
    values (${id}::uuid, ${asked}::uuid, ${kind}, ${address}, ${on}::date, ${by}) on conflict do nothing returning id`.execute(
    trx
  )
  return rows.length > 0
}

/** What is to go still: not to who was taken back what it was asked. */
export async function findNotice(db: Db, mail: string): Promise<InstitutionNotice | null> {
  const { rows } = await sql<InstitutionNotice>`
    select i.id, i.address, a.lang, a.invented, m.mail_often as often, m.quiet_from as "quietFrom",
      m.quiet_until as "quietUntil", m.mail_zone as zone from known.institution_mail i
    join known.institution_asked a on a.id = i.asked join known.mission_account m on m.id = a.account
    where i.id = ${mail}::uuid and i.state = 'waiting' and a.went_on is not null and a.taken_back_on is null`.execute(
    db
  )
  return rows[0] ?? null
}

/** The mails that wait to go to an institution. */
export async function listMailsToGo(trx: Trx, account: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from known.institution_mail i join known.institution_asked a on a.id = i.asked
    where a.account = ${account}::uuid and i.state = 'waiting'`.execute(trx)
  return rows.map(({ id }) => id)
}

export interface ReportedNotice {
  id: string
  asked: string
  mandate: string
  slug: string
  letter: string
}

const whole = sql`select i.id, i.asked, a.mandate, l.slug, l.id as letter from known.institution_mail i
  join known.institution_asked a on a.id = i.asked join known.letter l on l.id = a.letter_id`

export async function findMailTo(db: Db, id: string): Promise<ReportedNotice | null> {
  const { rows } = await sql<ReportedNotice>`${whole} where i.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Of which of this mandate's mails to institutions a report speaks: by the name that we gave it, or by its Message-ID. */
export async function findReportedNotice(
  db: Db,
  mandate: string,
  { envelope, messageId }: Pick<DeliveryReport, 'envelope' | 'messageId'>
): Promise<ReportedNotice | null> {
  const { rows } = await sql<ReportedNotice>`${whole} where a.mandate = ${mandate}
    and i.id::text || '.1' in (lower(${envelope ?? ''}), split_part(lower(${messageId ?? ''}), '@', 1)) limit 1`.execute(
    db
  )
  return rows[0] ?? null
}

export async function writeMailState(
  trx: Trx,
  id: string,
  { state, on, said }: { state: InstitutionMailState; on: Day; said: string }
): Promise<void> {
  await sql`update known.institution_mail set state = ${state}, state_on = ${on}::date, said = ${said} where id = ${id}::uuid`.execute(
    trx
  )
}
