import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Corner } from './desk.ts'
import { isInSomewhere, isOfCorner } from './accounts.store.server.ts'
import { hashOfToken, isSessionOver, newToken } from '../people/sessions.store.server.ts'

export async function insertMissionSession(trx: Trx, diplomat: string, device: string, now: Date): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('known.mission_session')
    .values({
      token_hash: hashOfToken(token),
      id: randomUUID(),
      diplomat,
      device,
      created_at: now,
      last_seen_at: now,
      rotated_at: now
    })
    .execute()
  return token
}

/** The session of a token, or of the one that it took the place of; of somebody who is still in this corner. */
export const findMissionSession = (trx: Trx, into: Corner, token: string) => {
  const hash = hashOfToken(token)
  return trx
    .selectFrom('known.mission_session as s')
    .innerJoin('known.diplomat as d', 'd.id', 's.diplomat')
    .innerJoin('known.mission_account as a', 'a.id', 'd.account')
    .where((eb) => eb.or([eb('s.token_hash', '=', hash), eb('s.previous_hash', '=', hash)]))
    .where(isInSomewhere)
    .where(isOfCorner(into))
    .select((eb) => [
      's.id',
      's.diplomat',
      's.created_at as createdAt',
      's.last_seen_at as lastSeenAt',
      's.rotated_at as rotatedAt',
      eb('s.previous_hash', '=', hash).as('isPrevious'),
      'd.name',
      'd.account',
      'a.state',
      'a.mandate'
    ])
    .executeTakeFirst()
}

export async function touchMissionSession(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable('known.mission_session').set({ last_seen_at: now }).where('id', '=', id).execute()
}

/** Null when another request changed it meanwhile. */
export async function rotateMissionToken(trx: Trx, token: string, now: Date): Promise<string | null> {
  const next = newToken()
  const { numUpdatedRows } = await trx
    .updateTable('known.mission_session')
    .set({ token_hash: hashOfToken(next), previous_hash: hashOfToken(token), rotated_at: now, last_seen_at: now })
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst()
  return numUpdatedRows > 0n ? next : null
}

export const listMissionSessions = (db: Db, diplomat: string) =>
  db
    .selectFrom('known.mission_session')
    .where('diplomat', '=', diplomat)
    .select(['id', 'device', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .orderBy('last_seen_at', 'desc')
    .execute()

/** Those of all corners that `isAlive` lets nobody go on with. */
export async function deleteMissionSessionsOver(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('known.mission_session').where(isSessionOver(now)).execute()
}

/** One of hers, or all. How many there were. */
export async function deleteMissionSessions(trx: Trx, diplomat: string, session: string | null): Promise<number> {
  const all = trx.deleteFrom('known.mission_session').where('diplomat', '=', diplomat)
  const { numDeletedRows } = await (session === null ? all : all.where('id', '=', session)).executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * All of hers, in whichever mandate's corner she came in; false where she is not of this one. NOTE: for the office that
 * invited this row; what another invited is not there.
 */
export async function endSessionsOf(trx: Trx, into: Corner, diplomat: string): Promise<boolean> {
  const { rows } = await sql`
    select known.end_mission_sessions(d.id) from known.diplomat d join known.mission_account a on a.id = d.account
    where d.id = ${diplomat}::uuid and ${isOfCorner(into)}`.execute(trx)
  return rows.length > 0
}
