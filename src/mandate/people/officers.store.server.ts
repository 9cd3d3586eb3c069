import type { Db, Trx } from '#platform/db.ts'
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

export const hasOfficers = async (db: Db, mandate: string): Promise<boolean> =>
  (await db.selectFrom('known.officer').select('id').where('mandate', '=', mandate).limit(1).execute()).length > 0

/** Officers, the statements about them and the chain of epochs: what a browser judges for itself whom to trust by. */
export async function readPeople(trx: Trx) {
  const [officers, statements, epochs, secrets, recovery] = await Promise.all([
    trx
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
      .execute(),
    trx.selectFrom('known.officer_statement').select(['kind', 'subject', 'by_officer as by', 'statement']).execute(),
    trx
      .selectFrom('known.epoch')
      .select([
        'number',
        'recipient',
        'fingerprint',
        'statement',
        'opened_on as openedOn',
        'closed_on as closedOn',
        'destroyed_on as destroyedOn'
      ])
      .orderBy('number')
      .execute(),
    trx.selectFrom('sealed.epoch_secret').select(['number', 'holder']).execute(),
    trx.selectFrom('known.recovery_recipient').select('recipient').where('replaced_on', 'is', null).executeTakeFirst()
  ])
  return { officers, statements, epochs, holders: secrets, recovery: recovery?.recipient ?? null }
}

export const epochSecretsOf = (trx: Trx, holder: string) =>
  trx
    .selectFrom('sealed.epoch_secret')
    .select(['number', 'body'])
    .where('holder', '=', holder)
    .orderBy('number')
    .execute()
