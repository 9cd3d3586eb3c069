import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { findMissionMail, type MissionMail } from './accounts.store.server.ts'
import { seatsOf } from './door-at.server.ts'
import type { CornerDesk } from './desk.ts'
import { listColleagues } from './read.store.server.ts'
import { listMissionSessions } from './sessions.store.server.ts'
import { inCorner } from './with-corner.server.ts'

export type { MissionMail }

/** Who else is in the mission's account, where it is told by mail, and where she herself is signed in. */
export async function readAccount(desk: CornerDesk) {
  const { corner, key, office, mandate, account, actor, by, state } = desk
  if (!may(actor, 'look-after-corner') || !('diplomat' in by)) return refused('not-allowed')
  const colleagues = await inCorner(corner, key, listColleagues)
  const mandates = [...new Set((await seatsOf(desk, by.diplomat)).map((seat) => seat.mandate))]
  const { sessions, mail } = await inOffice(office, mandate, async (trx) => ({
    sessions: await listMissionSessions(trx, by.diplomat),
    mail: await findMissionMail(trx, account)
  }))
  return done({
    state,
    name: by.name,
    session: by.session,
    colleagues,
    sessions,
    mandates,
    mail
  }) satisfies Result<unknown>
}
