import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { NoticeState } from '../communications/mission-told.ts'
import type { Language } from '../languages.ts'
import type { Role } from '../permissions.ts'
import type { MailHours, MailKind } from '../mail-hours.ts'

export interface WaitingMailWish extends Omit<MailHours, 'lookedOn'> {
  lang: Language
  what: MailKind
}
export interface OwnWaitingMail extends WaitingMailWish {
  address: string
  /** What became of the last mail; null before the first. */
  state: NoticeState | null
  stateOn: Day | null
  said: string
}

const wished = sql`m.address, m.lang, m.what, m.often, m.quiet_from as "quietFrom", m.quiet_until as "quietUntil", m.zone,
  m.state, m.state_on as "stateOn", m.said`

export async function findWaitingMail(trx: Trx, officer: string): Promise<OwnWaitingMail | null> {
  const { rows } = await sql<OwnWaitingMail>`
    select ${wished} from known.waiting_mail m where m.officer = ${officer}::uuid`.execute(trx)
  return rows[0] ?? null
}

type Kept = WaitingMailWish & { officer: string; mandate: string; on: Day }

export async function insertWaitingMail(trx: Trx, one: Kept & { address: string }): Promise<void> {
  const { officer, mandate, address } = one
  await trx
    .insertInto('known.waiting_mail')
    .values({ officer, mandate, address, ...columnsOf(one) })
    .execute()
}

export async function updateWaitingMail(trx: Trx, one: Kept): Promise<void> {
  await trx.updateTable('known.waiting_mail').set(columnsOf(one)).where('officer', '=', one.officer).execute()
}

const columnsOf = ({ lang, what, often, quietFrom, quietUntil, zone, on }: Kept) => ({
  lang,
  what,
  often,
  quiet_from: quietFrom,
  quiet_until: quietUntil,
  zone,
  asked_on: on
})

export async function dropWaitingMail(trx: Trx, officer: string): Promise<void> {
  await trx.deleteFrom('known.waiting_mail').where('officer', '=', officer).execute()
}

/** Whoever left is written to no more, and where she was is not kept. */
export async function forgetWhoLeft(db: Db, mandate: string): Promise<void> {
  await sql`delete from known.waiting_mail m using known.officer o
    where o.id = m.officer and m.mandate = ${mandate} and o.removed_at is not null`.execute(db)
}

export interface MailReader extends OwnWaitingMail, MailHours {
  officer: string
  told: string[]
}
const reader = sql`m.officer, ${wished}, m.told, m.looked_on as "lookedOn"`

export async function listMailReaders(db: Db, mandate: string): Promise<MailReader[]> {
  const { rows } = await sql<MailReader>`
    select ${reader} from known.waiting_mail m where m.mandate = ${mandate} and m.what <> 'nothing' order by m.officer`.execute(
    db
  )
  return rows
}

/** Held until the transaction ends; with `passBy`, null where another has it in hand. */
export async function holdMailReader(
  trx: Trx,
  officer: string,
  { passBy }: { passBy: boolean }
): Promise<(MailReader & { mail: string | null }) | null> {
  const { rows } = await sql<MailReader & { mail: string | null }>`
    select ${reader}, m.mail from known.waiting_mail m where m.officer = ${officer}::uuid and m.what <> 'nothing'
    for update ${passBy ? sql`skip locked` : sql``}`.execute(trx)
  return rows[0] ?? null
}

/** With `mail`, one is to go; without, the last one stays what it was. */
export async function writeTold(
  trx: Trx,
  officer: string,
  { told, lookedOn, mail }: { told: readonly string[]; lookedOn: Day | null; mail: string | null }
): Promise<void> {
  await trx
    .updateTable('known.waiting_mail')
    .set({
      told: [...told].toSorted(),
      looked_on: lookedOn,
      ...(mail !== null && { mail, state: 'waiting', state_on: null, said: '' })
    })
    .where('officer', '=', officer)
    .execute()
}

export async function writeMailState(
  trx: Trx,
  mail: string,
  { state, on, said }: { state: NoticeState; on: Day; said: string }
): Promise<void> {
  await trx.updateTable('known.waiting_mail').set({ state, state_on: on, said }).where('mail', '=', mail).execute()
}

export interface OfficerHere {
  id: string
  role: Role
}
export async function listOfficersHere(trx: Trx, mandate: string): Promise<OfficerHere[]> {
  const { rows } = await sql<OfficerHere>`
    select id, role from known.officer where mandate = ${mandate} and removed_at is null`.execute(trx)
  return rows
}
