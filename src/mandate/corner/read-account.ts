import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { seatsOf } from './door-at.server.ts'
import type { CornerDesk } from './desk.ts'
import { listColleagues } from './read.store.server.ts'
import { listMissionSessions } from './sessions.store.server.ts'
import { inCorner } from './with-corner.server.ts'

/** Who else is in the mission's account, and where she herself is signed in. */
export async function readAccount(desk: CornerDesk) {
  const { corner, key, office, mandate, actor, by, state } = desk
  if (!may(actor, 'look-after-corner') || !('diplomat' in by)) return refused('not-allowed')
  const colleagues = await inCorner(corner, key, listColleagues)
  const mandates = [...new Set((await seatsOf(desk, by.diplomat)).map((seat) => seat.mandate))]
  const sessions = await inOffice(office, mandate, (trx) => listMissionSessions(trx, by.diplomat))
  return done({ state, name: by.name, session: by.session, colleagues, sessions, mandates }) satisfies Result<unknown>
}
