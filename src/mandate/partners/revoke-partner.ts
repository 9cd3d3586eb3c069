import { appendEvents } from '#platform/event-log.ts'
import { toldOfCorner } from '../corner/desk.ts'
import { removePerson } from '../corner/accounts.store.server.ts'
import { endSessionsOf } from '../corner/sessions.store.server.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { revokePartnerInput } from './schemas.ts'

/** Whoever comes in for a partner is signed out everywhere, or out for good: at once. What the partner brought stays. */
export async function revokePartner(desk: OfficeDesk, input: unknown): Promise<Result<null>> {
  const { db, mandate, actor, now } = desk
  if (!may(actor, 'invite-partner', { mandate })) return refused('not-allowed')
  const read = readInput(revokePartnerInput, input)
  if (!read.ok) return read
  const what = read.value
  return inOffice(db, mandate, async (trx) => {
    if ('signOut' in what) {
      if (!(await endSessionsOf(trx, 'partner', what.signOut))) return refused('not-found', 'person')
      await appendEvents(trx, [toldOfCorner(desk, 'partner-signed-out', { kind: 'partner', id: what.signOut })])
      return done(null)
    }
    const { person: id } = what
    if (!(await removePerson(trx, 'partner', id, { by: actor.id, now }))) return refused('not-found', 'person')
    await appendEvents(trx, [toldOfCorner(desk, 'partner-removed', { kind: 'partner', id })])
    return done(null)
  })
}
