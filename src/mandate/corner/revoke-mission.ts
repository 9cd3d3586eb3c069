import { appendEvents } from '#platform/event-log.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfCorner } from './desk.ts'
import { revokeMissionInput } from './schemas.ts'
import { removePerson } from './accounts.store.server.ts'
import { revokeUploadLink } from './links.store.server.ts'
import { endSessionsOf } from './sessions.store.server.ts'

/** A diplomat is out, is signed out everywhere, or a link opens nothing any more: at once. What was filed stays. */
export async function revokeMission(desk: OfficeDesk, input: unknown): Promise<Result<null>> {
  const { db, mandate, actor, now } = desk
  if (!may(actor, 'invite-diplomat', { mandate })) return refused('not-allowed')
  const read = readInput(revokeMissionInput, input)
  if (!read.ok) return read
  const what = read.value
  return inOffice(db, mandate, async (trx) => {
    if ('signOut' in what) {
      if (!(await endSessionsOf(trx, 'mission', what.signOut))) return refused('not-found', 'diplomat')
      await appendEvents(trx, [toldOfCorner(desk, 'diplomat-signed-out', { kind: 'diplomat', id: what.signOut })])
      return done(null)
    }
    if ('diplomat' in what) {
      if (!(await removePerson(trx, 'mission', what.diplomat, { by: actor.id, now })))
        return refused('not-found', 'diplomat')
      await appendEvents(trx, [toldOfCorner(desk, 'diplomat-removed', { kind: 'diplomat', id: what.diplomat })])
      return done(null)
    }
    if (!(await revokeUploadLink(trx, what.link, now))) return refused('not-found', 'link')
    await appendEvents(trx, [toldOfCorner(desk, 'upload-link-revoked', { kind: 'upload-link', id: what.link })])
    return done(null)
  })
}
