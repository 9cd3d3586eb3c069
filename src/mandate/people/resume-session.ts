import type { Db } from '#platform/db.ts'
import type { Role } from '../permissions.ts'
import { isTrusted } from './is-trusted.ts'
import { isAlive, isPreviousGood, shouldRotate } from './session-life.ts'
import { deleteSession, findSession, rotateToken, touchSession, type SignedIn } from './sessions.store.server.ts'

export interface Resumed extends SignedIn {
  /** The token that the browser is to keep from now on; null when it stays as it is. */
  newToken: string | null
  /** When she showed who she is, to begin it. */
  createdAt: Date
  /** Whether others confirmed her; the first officer is, by being the first. */
  trusted: boolean
}

/**
 * Who a token says is there; null for one that is unknown, over, of an officer removed or a way in revoked.
 * @param mayRotate false where no new token can be told
 */
export async function resumeSession(
  db: Db,
  token: string | null,
  now: Date,
  mayRotate = true
): Promise<Resumed | null> {
  if (!token || !/^[\w-]{43}$/.test(token)) return null
  const found = await findSession(db, token)
  if (!found) return null
  if (found.isPrevious && !isPreviousGood(found, now)) return null
  if (!isAlive(found, now)) {
    await deleteSession(db, found.id, found.sessionId)
    return null
  }
  const newToken = mayRotate && !found.isPrevious && shouldRotate(found, now) ? await rotateToken(db, token, now) : null
  // NOTE: not at each request: a row that is written a hundred times a minute tells nobody more.
  if (!newToken && now.getTime() - found.lastSeenAt.getTime() > 60_000) await touchSession(db, found.sessionId, now)
  const { id, name, role, mandate, lang, sessionId, way, createdAt } = found
  const trusted = await isTrusted(db, mandate, id)
  return { sessionId, way, officer: { id, name, role: role as Role, mandate, lang }, newToken, createdAt, trusted }
}
