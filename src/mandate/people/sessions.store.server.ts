import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Role } from '../permissions.ts'
import { sessionLife } from './session-life.ts'

export interface SignedIn {
  sessionId: string
  way: string
  officer: { id: string; name: string; role: Role; mandate: string; lang: string }
}

export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export interface NewSession {
  officer: string
  way: string
  device: string
  now: Date
  expiresAt: Date
}

export async function insertSession(trx: Trx, { officer, way, device, now, expiresAt }: NewSession): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('known.office_session')
    .values({
      token_hash: hashOfToken(token),
      id: randomUUID(),
      officer,
      way,
      device,
      created_at: now,
      last_seen_at: now,
      rotated_at: now,
      expires_at: expiresAt
    })
    .execute()
  return token
}

/** The session of a token, or of the one that it took the place of; of an officer and a way in that still are. */
export async function findSession(db: Db, token: string) {
  const hash = hashOfToken(token)
  return db
    .selectFrom('known.office_session as s')
    .innerJoin('known.officer as o', 'o.id', 's.officer')
    .innerJoin('known.sign_in_way as w', 'w.id', 's.way')
    .where((eb) => eb.or([eb('s.token_hash', '=', hash), eb('s.previous_hash', '=', hash)]))
    .where('o.removed_at', 'is', null)
    .where('w.revoked_at', 'is', null)
    .select((eb) => [
      's.id as sessionId',
      's.way',
      's.created_at as createdAt',
      's.last_seen_at as lastSeenAt',
      's.rotated_at as rotatedAt',
      's.expires_at as expiresAt',
      eb('s.previous_hash', '=', hash).as('isPrevious'),
      'o.id',
      'o.name',
      'o.role',
      'o.mandate',
      'o.lang'
    ])
    .executeTakeFirst()
}

export async function touchSession(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.updateTable('known.office_session').set({ last_seen_at: now }).where('id', '=', sessionId).execute()
}

/** Null when another request changed it meanwhile. */
export async function rotateToken(db: Db, token: string, now: Date): Promise<string | null> {
  const next = newToken()
  const { numUpdatedRows } = await db
    .updateTable('known.office_session')
    .set({ token_hash: hashOfToken(next), previous_hash: hashOfToken(token), rotated_at: now, last_seen_at: now })
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst()
  return numUpdatedRows > 0n ? next : null
}

export const listSessions = (db: Db, officer: string) =>
  db
    .selectFrom('known.office_session')
    .where('officer', '=', officer)
    .select(['id', 'device', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .orderBy('last_seen_at', 'desc')
    .execute()

export async function deleteSession(db: Db, officer: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('known.office_session')
    .where('officer', '=', officer)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteSessionsOf(db: Db, officer: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('known.office_session')
    .where('officer', '=', officer)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Those that `isAlive` lets nobody go on with. */
export async function deleteSessionsOver(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('known.office_session').where(isSessionOver(now)).execute()
}

/** As a condition on the sessions of an office or of a corner: `isAlive` said once more, the other way round. */
export function isSessionOver(now: Date) {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  return sql<boolean>`(created_at < ${before(sessionLife.absolute)} or last_seen_at < ${before(sessionLife.idle)})`
}

/** A session that came by one of these ways goes on by another. */
export async function moveSession(trx: Trx, sessionId: string, from: readonly string[], to: string): Promise<void> {
  if (from.length === 0) return
  await trx
    .updateTable('known.office_session')
    .set({ way: to })
    .where('id', '=', sessionId)
    .where('way', 'in', from)
    .execute()
}
