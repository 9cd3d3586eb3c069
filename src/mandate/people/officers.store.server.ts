import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import { listBeginnings } from './beginnings.store.server.ts'
import type { OfficerStatement, People } from './people.ts'
import { findPending } from './pending-epochs.store.server.ts'
import { revokeWays } from './ways.store.server.ts'

export const hasOfficers = async (db: Db, mandate: string): Promise<boolean> =>
  (await db.selectFrom('known.officer').select('id').where('mandate', '=', mandate).limit(1).execute()).length > 0

/** Mandates whose first officer came. */
export const listBegun = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectFrom('platform.enrolment_link')
      .select('mandate')
      .distinct()
      .where('used_at', 'is not', null)
      .orderBy('mandate')
      .execute()
  ).map(({ mandate }) => mandate)

/** Until the transaction ends nobody else changes who is here: what is decided on a roster stands on that roster. */
export async function holdPeople(trx: Trx, mandate: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people of ${mandate}`}, 0))`.execute(trx)
}

/** Whether she is here, of that mandate, with one of those roles, and has not left. */
export async function isOfficer(trx: Trx, id: string, mandate: string, roles: readonly string[]): Promise<boolean> {
  const row = await trx
    .selectFrom('known.officer')
    .select('id')
    .where('id', '=', id)
    .where('mandate', '=', mandate)
    .where('removed_at', 'is', null)
    .where('role', 'in', roles)
    .executeTakeFirst()
  return row !== undefined
}

export const isNameTaken = async (trx: Trx, mandate: string, name: string): Promise<boolean> =>
  Boolean(
    await trx
      .selectFrom('known.officer')
      .select('id')
      .where('mandate', '=', mandate)
      .where('removed_at', 'is', null)
      .where(sql<boolean>`lower(name) = lower(${name})`)
      .executeTakeFirst()
  )

/** Whether somebody has, or had, one of these: a card is nobody else's. */
export const isCardTaken = async (
  trx: Trx,
  { id, recipient, verifyKey }: { id: string; recipient: string; verifyKey: string }
): Promise<boolean> =>
  Boolean(
    await trx
      .selectFrom('known.officer')
      .select('id')
      .where((eb) =>
        eb.or([
          eb('id', '=', id),
          eb('recipient', '=', recipient),
          eb('verify_key', '=', Buffer.from(verifyKey, 'base64url'))
        ])
      )
      .executeTakeFirst()
  )

export async function insertStatement(trx: Trx, one: OfficerStatement & { mandate: string; now: Date }): Promise<void> {
  await trx
    .insertInto('known.officer_statement')
    .values({
      id: randomUUID(),
      mandate: one.mandate,
      kind: one.kind,
      subject: one.subject,
      by_officer: one.by,
      statement: JSON.stringify(one.statement),
      made_at: one.now
    })
    .execute()
}

/** She is out at once: sessions, ways in, what they unseal, and the links that she gave out. */
export async function removeOfficerRow(trx: Trx, officer: string, now: Date): Promise<void> {
  await trx.updateTable('known.officer').set({ removed_at: now }).where('id', '=', officer).execute()
  const ways = await trx.selectFrom('known.sign_in_way').select('id').where('officer', '=', officer).execute()
  await revokeWays(
    trx,
    ways.map(({ id }) => id),
    now
  )
  await trx
    .updateTable('known.invitation')
    .set({ used_at: now })
    .where('invited_by', '=', officer)
    .where('used_at', 'is', null)
    .execute()
}

/** Officers, the statements about them and the chain of epochs: what a browser judges for itself whom to trust by. */
export async function readPeople(trx: Trx): Promise<People> {
  const { officers, statements } = await readStatements(trx)
  const epochs = await trx
    .selectFrom('known.epoch')
    .select([
      'number',
      'statement',
      'opened_on as openedOn',
      'closed_on as closedOn',
      'destroyed_on as destroyedOn',
      'opened',
      'confirmed'
    ])
    .orderBy('number')
    .execute()
  const pending = await findPending(trx)
  const holders = await trx.selectFrom('sealed.epoch_secret').select(['number', 'holder']).execute()
  const recoveries = await trx
    .selectFrom('known.recovery_recipient')
    .select(['recipient', 'made_on as madeOn', 'by_officer as by', 'replaced_on as replacedOn'])
    .orderBy('made_on')
    .orderBy(sql`replaced_on nulls last`)
    .execute()
  const beginnings = await listBeginnings(trx)
  return { officers, statements, epochs, pending, holders, recoveries, beginnings } as unknown as People
}

/** Officers and what they signed about each other. */
export async function readStatements(trx: Trx): Promise<Pick<People, 'officers' | 'statements'>> {
  // NOTE: one after the other: they share the transaction's connection.
  const officers = await trx
    .selectFrom('known.officer')
    .select([
      'id',
      'name',
      'role',
      'lang',
      'card',
      'is_first as isFirst',
      'enrolled_at as enrolledAt',
      'removed_at as removedAt'
    ])
    .where('mandate', '=', (eb) => eb.fn<string>('platform.current_mandate'))
    .orderBy('enrolled_at')
    .execute()
  const statements = await trx
    .selectFrom('known.officer_statement')
    .select(['kind', 'subject', 'by_officer as by', 'statement'])
    .orderBy('made_at')
    .execute()
  return { officers, statements } as unknown as Pick<People, 'officers' | 'statements'>
}

export const epochSecretsOf = (trx: Trx, holder: string) =>
  trx
    .selectFrom('sealed.epoch_secret')
    .select(['number', 'body'])
    .where('holder', '=', holder)
    .orderBy('number')
    .execute()

export interface NewOfficer {
  card: Signed<OfficerCard>
  name: string
  lang: string
  first: boolean
  now: Date
}

export async function insertOfficer(trx: Trx, { card, name, lang, first, now }: NewOfficer): Promise<void> {
  const { id, mandate, role, recipient, verifyKey } = card.value
  await trx
    .insertInto('known.officer')
    .values({
      id,
      mandate,
      name,
      role,
      lang,
      recipient,
      verify_key: Buffer.from(verifyKey, 'base64url'),
      card: JSON.stringify(card),
      is_first: first,
      enrolled_at: now
    })
    .execute()
}
