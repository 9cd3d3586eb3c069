import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Language } from '../languages.ts'
import type { CheckedWay } from '../people/check-way.ts'
import { columnsOfWay } from '../people/columns-of-way.server.ts'
import type { Corner } from './desk.ts'
import type { MissionLine } from './mission-lines.ts'
import { hashOfToken } from '../people/sessions.store.server.ts'
import type { MailHours, MailKind } from '../mail-hours.ts'

/** How long a one-time link is good. */
export const goodForDays = 7

/** The account of a State's mission with one mandate, opened when it is first needed. */
export async function takeAccount(
  trx: Trx,
  one: { mandate: string; state: string; on: Day; by: string }
): Promise<string> {
  const { mandate, state, on, by } = one
  await trx
    .insertInto('known.mission_account')
    .values({ mandate, state, opened_on: on, by_actor: by })
    .onConflict((conflict) =>
      conflict.columns(['mandate', 'state']).where('role', '=', 'permanent-mission').doNothing()
    )
    .execute()
  const { id } = await trx
    .selectFrom('known.mission_account')
    .select('id')
    .where('mandate', '=', mandate)
    .where('state', '=', state)
    .where('role', '=', 'permanent-mission')
    .executeTakeFirstOrThrow()
  return id
}

export async function findNoticeAddress(trx: Trx, account: string): Promise<string | null> {
  const found = await trx
    .selectFrom('known.mission_account')
    .select('address')
    .where('id', '=', account)
    .executeTakeFirst()
  return found?.address ?? null
}

/** Where a mission is told that something waits on its page. False where there is no such account. */
export async function writeNoticeAddress(
  trx: Trx,
  account: string,
  { address, lang }: { address: string | null; lang: Language }
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('known.mission_account')
    .set({ address, address_lang: address === null ? null : lang })
    .where('id', '=', account)
    .where('role', '=', 'permanent-mission')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface MissionMail extends Omit<MailHours, 'lookedOn'> {
  address: string | null
  /** Of the mail. */
  lang: Language | null
  what: MailKind
}

export async function findMissionMail(trx: Trx, account: string): Promise<MissionMail> {
  const { rows } = await sql<MissionMail>`
    select address, address_lang as lang, mail_what as what, mail_often as often, quiet_from as "quietFrom", quiet_until as "quietUntil", mail_zone as zone
    from known.mission_account where id = ${account}::uuid`.execute(trx)
  return rows[0]!
}

export async function writeMissionMail(
  trx: Trx,
  account: string,
  one: Omit<MissionMail, 'address' | 'lang'>
): Promise<void> {
  const { what, often, quietFrom, quietUntil, zone } = one
  await trx
    .updateTable('known.mission_account')
    .set({ mail_what: what, mail_often: often, quiet_from: quietFrom, quiet_until: quietUntil, mail_zone: zone })
    .where('id', '=', account)
    .execute()
}

/** By this office's invitation, or by another's that she took into the same corner. */
export const isInSomewhere = sql<boolean>`(d.removed_at is null or known.is_in_elsewhere(d.id))`

/** Of an account `a`: whether it is one of those that this corner is for. */
export const isOfCorner = (into: Corner) =>
  into === 'mission' ? sql<boolean>`a.role = 'permanent-mission'` : sql<boolean>`a.role <> 'permanent-mission'`

/** A person's name, of either corner, is what she signs in with: one among all who are in, or come in by it for another mandate alone. */
export async function isPersonNamed(trx: Trx, name: string): Promise<boolean> {
  // Of two who give it at the same moment, or one who presses twice, the second waits here and finds it.
  await sql`select pg_advisory_xact_lock(hashtextextended('vigie person ' || lower(${name}), 0))`.execute(trx)
  const named = await trx
    .selectFrom('known.diplomat as d')
    .select('d.id')
    .where(isInSomewhere)
    .where(sql<boolean>`lower(d.name) = lower(${name})`)
    .executeTakeFirst()
  return named !== undefined
}

export async function insertPerson(
  trx: Trx,
  one: { account: string; name: string; token: string; by: string; now: Date; until: Date }
): Promise<string> {
  const { id } = await trx
    .insertInto('known.diplomat')
    .values({
      account: one.account,
      name: one.name,
      link_hash: hashOfToken(one.token),
      invited_by: one.by,
      invited_at: one.now,
      link_until: one.until
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const persons = (db: Db) =>
  db.selectFrom('known.diplomat as d').innerJoin('known.mission_account as a', 'a.id', 'd.account')

/** Whom a one-time link lets into this corner; null when it is unknown, of the other, used, over or taken back. */
export const findInvited = async (trx: Trx, into: Corner, token: string, now: Date) =>
  (await persons(trx)
    .select(['d.id', 'd.name', 'd.account', 'a.state', 'a.mandate'])
    .where(isOfCorner(into))
    .where('d.link_hash', '=', hashOfToken(token))
    .where('d.enrolled_at', 'is', null)
    .where('d.removed_at', 'is', null)
    .where('d.link_until', '>', now)
    .forUpdate('d')
    .executeTakeFirst()) ?? null

export async function enrolPerson(trx: Trx, person: string, now: Date): Promise<void> {
  await trx.updateTable('known.diplomat').set({ enrolled_at: now }).where('id', '=', person).execute()
}

/** In by the ways of another row of hers. */
export async function joinPerson(trx: Trx, person: string, inWith: string, now: Date): Promise<void> {
  await trx.updateTable('known.diplomat').set({ enrolled_at: now, in_with: inWith }).where('id', '=', person).execute()
}

/**
 * She is out at once: sessions and ways in are gone, and a link that she has not used opens nothing. Who is in
 * for another mandate keeps them, for that one, until the last takes her out. False where she was out already.
 */
export async function removePerson(
  trx: Trx,
  into: Corner,
  person: string,
  { by, now }: { by: string; now: Date }
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('known.diplomat')
    .set({ removed_at: now, removed_by: by })
    .where('id', '=', person)
    .where('removed_at', 'is', null)
    .where('account', 'in', (eb) => eb.selectFrom('known.mission_account as a').select('a.id').where(isOfCorner(into)))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await sql`select known.drop_ways_in(${person}::uuid)`.execute(trx)
  return true
}

export async function insertWayIn(trx: Trx, person: string, way: CheckedWay, label: string, now: Date): Promise<void> {
  await trx
    .insertInto('known.diplomat_way')
    .values({
      diplomat: person,
      kind: way.kind,
      label,
      created_at: now,
      ...columnsOfWay(way)
    })
    .execute()
}

const waysIn = (trx: Trx, into: Corner) =>
  trx
    .selectFrom('known.diplomat_way as w')
    .innerJoin('known.diplomat as d', 'd.id', 'w.diplomat')
    .innerJoin('known.mission_account as a', 'a.id', 'd.account')
    .where(isOfCorner(into))
    .where(isInSomewhere)
    .where('d.enrolled_at', 'is not', null)

export const findPassphraseOf = (trx: Trx, into: Corner, name: string) =>
  waysIn(trx, into)
    .where('w.kind', '=', 'passphrase')
    .where(sql<boolean>`lower(d.name) = lower(${name})`)
    .select(['w.id', 'w.diplomat', 'w.proof_salt', 'w.proof_hash', 'w.totp_secret', 'w.totp_last_step'])
    .executeTakeFirst()

export const findPasskeyOf = (trx: Trx, into: Corner, credentialId: string) =>
  waysIn(trx, into)
    .where('w.kind', '=', 'passkey')
    .where('w.credential_id', '=', credentialId)
    .select(['w.id', 'w.diplomat', 'w.public_key', 'w.counter'])
    .executeTakeFirst()

export async function noteUse(
  trx: Trx,
  way: string,
  use: { totp_last_step: number } | { counter: number }
): Promise<void> {
  await trx.updateTable('known.diplomat_way').set(use).where('id', '=', way).execute()
}

/** The missions of a mandate: who is in, who is invited, which links wait; what is over is not told. */
export async function listAccounts(trx: Trx): Promise<Omit<MissionLine, 'hasAccess'>[]> {
  const { rows } = await sql<Omit<MissionLine, 'hasAccess'>>`
    select m.id as account, m.state, m.address, m.address_lang as "addressLang", m.mail_what as what,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'invitedAt', d.invited_at, 'linkUntil', d.link_until,
        'enrolledAt', d.enrolled_at) order by d.invited_at) from known.diplomat d where d.account = m.id and d.removed_at is null), '[]') as diplomats,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'letter', coalesce(l.reference, l.slug), 'madeAt', k.made_at, 'expiresAt', k.expires_at,
        'usedAt', k.used_at) order by k.made_at) from known.upload_link k join known.letter_addressee a on a.id = k.addressee_id
        join known.letter l on l.id = a.letter_id where k.account = m.id and k.revoked_at is null), '[]') as links
    from known.mission_account m where m.role = 'permanent-mission' order by m.state`.execute(trx)
  return rows
}
