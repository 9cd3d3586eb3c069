import type { Trx } from '#platform/db.ts'
import { hashOfToken } from '../people/sessions.store.server.ts'

export async function insertUploadLink(
  trx: Trx,
  one: { account: string; addressee: string; token: string; by: string; now: Date; until: Date }
): Promise<string> {
  const { id } = await trx
    .insertInto('known.upload_link')
    .values({
      token_hash: hashOfToken(one.token),
      account: one.account,
      addressee_id: one.addressee,
      made_by: one.by,
      made_at: one.now,
      expires_at: one.until
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whatever became of it: what it is good for is said in words to who holds it. */
export const findUploadLink = async (trx: Trx, token: string) =>
  (await trx
    .selectFrom('known.upload_link as k')
    .innerJoin('known.mission_account as a', 'a.id', 'k.account')
    .select([
      'k.id',
      'k.account',
      'a.state',
      'a.mandate',
      'k.expires_at as expiresAt',
      'k.used_at as usedAt',
      'k.revoked_at as revokedAt'
    ])
    .where('k.token_hash', '=', hashOfToken(token))
    .executeTakeFirst()) ?? null

/** Once: of two at the same moment the second is told that it was used. */
export async function useUploadLink(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('known.upload_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function revokeUploadLink(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('known.upload_link')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
