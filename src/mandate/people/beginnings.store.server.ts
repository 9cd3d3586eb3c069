import { randomUUID } from 'node:crypto'
import type { Trx } from '#platform/db.ts'
import type { BegunAgain } from '#platform/sealing/epoch-words.ts'
import type { BeginningRow } from './people.ts'
import { removeOfficerRow } from './officers.store.server.ts'
import { hashOfToken } from './sessions.store.server.ts'

/** The link is good from now on, and those before it are not. */
export async function insertLink(
  trx: Trx,
  one: { mandate: string; token: string; by: string; now: Date; expiresAt: Date }
): Promise<void> {
  await trx
    .updateTable('known.office_beginning')
    .set({ expires_at: one.now })
    .where('mandate', '=', one.mandate)
    .where('begun_at', 'is', null)
    .where('expires_at', '>', one.now)
    .execute()
  await trx
    .insertInto('known.office_beginning')
    .values({
      id: randomUUID(),
      mandate: one.mandate,
      token_hash: hashOfToken(one.token),
      issued_at: one.now,
      issued_by: one.by,
      expires_at: one.expiresAt,
      proof: null
    })
    .execute()
}

/** Of the mandate of the transaction; null when the link is unknown, used or over. */
export async function findLink(trx: Trx, token: string, now: Date): Promise<{ id: string } | null> {
  const row = await trx
    .selectFrom('known.office_beginning')
    .select('id')
    .where('token_hash', '=', hashOfToken(token))
    .where('begun_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

export async function useLink(
  trx: Trx,
  id: string,
  { officer, epoch, proof, now }: { officer: string; epoch: number; proof: BegunAgain; now: Date }
): Promise<void> {
  await trx
    .updateTable('known.office_beginning')
    .set({ begun_at: now, officer, epoch, proof: JSON.stringify(proof) })
    .where('id', '=', id)
    .execute()
}

export async function listBeginnings(trx: Trx): Promise<BeginningRow[]> {
  const rows = await trx
    .selectFrom('known.office_beginning')
    .select([
      'id',
      'issued_at as issuedAt',
      'issued_by as issuedBy',
      'expires_at as expiresAt',
      'begun_at as begunAt',
      'officer',
      'epoch',
      'proof'
    ])
    .where('mandate', '=', (eb) => eb.fn<string>('platform.current_mandate'))
    .orderBy('issued_at')
    .execute()
  return rows as unknown as BeginningRow[]
}

/** All who are here are out, and none of them is the first any more. Returns who they were. */
export async function removeEverybody(trx: Trx, mandate: string, now: Date): Promise<string[]> {
  const here = await trx
    .selectFrom('known.officer')
    .select('id')
    .where('mandate', '=', mandate)
    .where('removed_at', 'is', null)
    .execute()
  for (const { id } of here) await removeOfficerRow(trx, id, now)
  await trx.updateTable('known.officer').set({ is_first: false }).where('mandate', '=', mandate).execute()
  return here.map(({ id }) => id)
}

/** The epochs' secrets as they are sealed to the recovery sheet, for whoever holds a link to begin again. */
export const recoverySecretsOf = (trx: Trx, holders: readonly string[]) =>
  trx
    .selectFrom('sealed.epoch_secret')
    .select(['number', 'body'])
    .where('mandate', '=', (eb) => eb.fn<string>('platform.current_mandate'))
    .where('holder', 'in', holders)
    .orderBy('number')
    .orderBy('holder')
    .execute()
