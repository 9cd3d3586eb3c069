import { isAlive, isPreviousGood, shouldRotate } from '../people/session-life.ts'
import { hashOfToken } from '../people/sessions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import type { CornerDoor } from './desk.ts'
import { doorAt } from './door-at.server.ts'
import {
  deleteMissionSessions,
  findMissionSession,
  rotateMissionToken,
  touchMissionSession
} from './sessions.store.server.ts'

export interface Resumed<D extends CornerDoor> {
  /** At the mandate whose session it is. */
  door: D
  /** The hash of the token, in hexadecimal digits. */
  key: string
  session: NonNullable<Awaited<ReturnType<typeof findMissionSession>>>
  newToken: string | null
}

/** The session of this token in the corner of this door, and the token that follows it; null for one that is unknown, of the other corner, or over. */
export async function resumeSession<D extends CornerDoor>(door: D, token: string | null): Promise<Resumed<D> | null> {
  if (!token || !/^[\w-]{43}$/.test(token)) return null
  const here = await doorAt(door, token)
  const { now, mandate } = here
  return inOffice(door.office, mandate, async (trx) => {
    const session = await findMissionSession(trx, door.into, token)
    if (!session || (session.isPrevious && !isPreviousGood(session, now))) return null
    const { id, diplomat } = session
    if (!isAlive(session, now)) {
      await deleteMissionSessions(trx, diplomat, id)
      return null
    }
    const isToRotate = !session.isPrevious && shouldRotate(session, now)
    const newToken = isToRotate ? await rotateMissionToken(trx, token, now) : null
    if (!newToken && now.getTime() - session.lastSeenAt.getTime() > 60_000) await touchMissionSession(trx, id, now)
    return { door: here, key: hashOfToken(newToken ?? token).toString('hex'), session, newToken }
  })
}
