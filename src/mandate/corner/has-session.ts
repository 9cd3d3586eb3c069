import { isAlive, isPreviousGood } from '../people/session-life.ts'
import { inOffice } from '../people/with-office.server.ts'
import type { CornerDoor } from './desk.ts'
import { doorAt } from './door-at.server.ts'
import { findMissionSession } from './sessions.store.server.ts'

/** Whether somebody is signed in by this token. Asked at each piece of a document: it prolongs nothing and changes no token. */
export async function hasSession(
  door: Pick<CornerDoor, 'into' | 'office' | 'mandate' | 'now'>,
  token: string | null
): Promise<boolean> {
  if (!token || !/^[\w-]{43}$/.test(token)) return false
  const { mandate } = await doorAt(door, token)
  const session = await inOffice(door.office, mandate, (trx) => findMissionSession(trx, door.into, token))
  return !!session && isAlive(session, door.now) && (!session.isPrevious || isPreviousGood(session, door.now))
}
