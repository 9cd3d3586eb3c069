import { isAlive, isPreviousGood, shouldRotate } from '../people/session-life.ts'
import { hashOfToken } from '../people/sessions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import type { MissionDesk, MissionDoor } from './desk.ts'
import { doorAt } from './door-at.server.ts'
import {
  deleteMissionSessions,
  findMissionSession,
  rotateMissionToken,
  touchMissionSession
} from './store-sessions.server.ts'

/** The desk of the diplomat whose token this is, and the token that follows it; null for one that is unknown or over. */
export async function resumeMission(
  door: MissionDoor,
  token: string | null
): Promise<{ desk: MissionDesk; newToken: string | null } | null> {
  if (!token || !/^[\w-]{43}$/.test(token)) return null
  const here = await doorAt(door, token)
  const { now, mandate } = here
  return inOffice(door.office, mandate, async (trx) => {
    const found = await findMissionSession(trx, token)
    if (!found || (found.isPrevious && !isPreviousGood(found, now))) return null
    const { id, diplomat, name, account, state } = found
    if (!isAlive(found, now)) {
      await deleteMissionSessions(trx, diplomat, id)
      return null
    }
    const newToken = !found.isPrevious && shouldRotate(found, now) ? await rotateMissionToken(trx, token, now) : null
    if (!newToken && now.getTime() - found.lastSeenAt.getTime() > 60_000) await touchMissionSession(trx, id, now)
    const key = hashOfToken(newToken ?? token).toString('hex')
    const actor = { id: diplomat, role: 'mission' as const, mandate, state }
    return { desk: { ...here, key, account, state, actor, by: { diplomat, name, session: id } }, newToken }
  })
}
