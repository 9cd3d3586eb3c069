import type { Trx } from '#platform/db.ts'
import { hashOfToken } from './sessions.store.server.ts'

export interface Invitation {
  mandate: string
  role: string | null
  name: string | null
  isFirst: boolean
}

/** What a one-time link is good for; null when it is unknown, used or over. */
export async function findInvitation(trx: Trx, token: string, mandate: string, now: Date): Promise<Invitation | null> {
  const hash = hashOfToken(token)
  const first = await trx
    .selectFrom('platform.enrolment_link')
    .select('token_hash')
    .where('token_hash', '=', hash)
    .where('mandate', '=', mandate)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  if (first) return { mandate, role: null, name: null, isFirst: true }
  const invited = await trx
    .selectFrom('known.invitation')
    .select(['mandate', 'role', 'name'])
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return invited ? { ...invited, isFirst: false } : null
}

export async function useInvitation(trx: Trx, token: string, officer: string, now: Date): Promise<void> {
  const hash = hashOfToken(token)
  await trx.updateTable('platform.enrolment_link').set({ used_at: now }).where('token_hash', '=', hash).execute()
  await trx.updateTable('known.invitation').set({ used_at: now, officer }).where('token_hash', '=', hash).execute()
}

export async function insertInvitation(
  trx: Trx,
  one: { token: string; mandate: string; role: string; name: string; by: string; now: Date; expiresAt: Date }
): Promise<void> {
  await trx
    .insertInto('known.invitation')
    .values({
      token_hash: hashOfToken(one.token),
      mandate: one.mandate,
      role: one.role,
      name: one.name,
      invited_by: one.by,
      created_at: one.now,
      expires_at: one.expiresAt
    })
    .execute()
}
