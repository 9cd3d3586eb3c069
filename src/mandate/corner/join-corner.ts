import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfCorner, type MissionDesk } from './desk.ts'
import { doorAt } from './door-at.server.ts'
import { linkInput } from './schemas.ts'
import { findInvited, joinPerson } from './accounts.store.server.ts'

/**
 * A diplomat who is in takes another invitation into her corner: by the ways that she has, she reads what that mandate
 * sent, too. Of the same State alone; an invitation of another's mission is none for her.
 */
export async function joinCorner(desk: MissionDesk, input: unknown): Promise<Result<null>> {
  const { office, now, actor, by, state } = desk
  if (!may(actor, 'enrol-diplomat') || !('diplomat' in by)) return refused('not-allowed')
  const read = readInput(linkInput, input)
  if (!read.ok) return refused('link-not-good', 'token')
  const { token } = read.value
  const { mandate } = await doorAt(desk, token)
  return inOffice(office, mandate, async (trx) => {
    const found = await findInvited(trx, desk.into, token, now)
    if (!found || found.state !== state) return refused('link-not-good', 'token')
    await joinPerson(trx, found.id, by.diplomat, now)
    const event = toldOfCorner(
      { mandate, now, actor: { ...actor, id: found.id, mandate } },
      'diplomat-enrolled',
      { kind: 'diplomat', id: found.id },
      { by: 'corner' }
    )
    await appendEvents(trx, [event])
    return done(null)
  })
}
