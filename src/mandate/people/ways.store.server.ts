import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { CheckedWay } from './check-way.ts'
import { columnsOfWay } from './columns-of-way.server.ts'

/** A way in, and the officer's secrets as that way alone unseals them. */
export async function insertWay(
  trx: Trx,
  officer: string,
  way: CheckedWay,
  { label, sealedSecret }: { label: string; sealedSecret: Buffer },
  now: Date
): Promise<string> {
  const id = randomUUID()
  await trx
    .insertInto('known.sign_in_way')
    .values({
      id,
      officer,
      kind: way.kind,
      label,
      created_at: now,
      ...columnsOfWay(way)
    })
    .execute()
  await trx.insertInto('sealed.officer_secret').values({ way: id, body: sealedSecret }).execute()
  return id
}

/**
 * A name as PostgreSQL folds it to look it up. What is counted by name is counted by this: Node makes two letters of İ and
 * another sigma at a word's end, so one person would have two counts.
 */
export async function foldName(trx: Trx, name: string): Promise<string> {
  const { rows } = await sql<{ folded: string }>`select lower(${name}) as folded`.execute(trx)
  return rows[0]!.folded
}

/** The passphrase by which an officer of that name comes in; she has one at a time. */
export const findPassphrase = (trx: Trx, mandate: string, name: string) =>
  waysIn(trx)
    .where('w.kind', '=', 'passphrase')
    .where('o.mandate', '=', mandate)
    .where(sql<boolean>`lower(o.name) = lower(${name})`)
    .select(['w.id', 'w.officer', 'w.proof_salt', 'w.proof_hash', 'w.totp_secret', 'w.totp_last_step'])
    .executeTakeFirst()

export const findPasskey = (trx: Trx, mandate: string, credentialId: string) =>
  waysIn(trx)
    .where('w.kind', '=', 'passkey')
    .where('o.mandate', '=', mandate)
    .where('w.credential_id', '=', credentialId)
    .select(['w.id', 'w.officer', 'w.public_key', 'w.counter'])
    .executeTakeFirst()

const waysIn = (trx: Trx) =>
  trx
    .selectFrom('known.sign_in_way as w')
    .innerJoin('known.officer as o', 'o.id', 'w.officer')
    .where('w.revoked_at', 'is', null)
    .where('o.removed_at', 'is', null)

export const isCredentialKnown = async (trx: Trx, credentialId: string): Promise<boolean> =>
  Boolean(
    await trx.selectFrom('known.sign_in_way').select('id').where('credential_id', '=', credentialId).executeTakeFirst()
  )

export async function noteUse(
  trx: Trx,
  way: string,
  use: { totp_last_step: number } | { counter: number }
): Promise<void> {
  await trx.updateTable('known.sign_in_way').set(use).where('id', '=', way).execute()
}

export const listWays = (trx: Trx, officer: string) =>
  trx
    .selectFrom('known.sign_in_way')
    .select(['id', 'kind', 'label', 'created_at as createdAt', 'credential_id as credentialId'])
    .where('officer', '=', officer)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute()

/** What only this way unseals. */
export const findSealedSecret = (trx: Trx, way: string) =>
  trx
    .selectFrom('known.sign_in_way as w')
    .innerJoin('sealed.officer_secret as s', 's.way', 'w.id')
    .select(['w.id', 'w.kind', 'w.credential_id as credentialId', 's.body'])
    .where('w.id', '=', way)
    .executeTakeFirst()

/** Nobody comes in by these any more, and what they unseal is gone. */
export async function revokeWays(trx: Trx, ways: readonly string[], now: Date): Promise<void> {
  if (ways.length === 0) return
  await trx.updateTable('known.sign_in_way').set({ revoked_at: now }).where('id', 'in', ways).execute()
  await trx.deleteFrom('sealed.officer_secret').where('way', 'in', ways).execute()
  await trx.deleteFrom('known.office_session').where('way', 'in', ways).execute()
}
