import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { insertInvitation } from './invitations.store.server.ts'
import { isNameTaken } from './officers.store.server.ts'
import { inviteInput } from './schemas.ts'
import { newToken } from './sessions.store.server.ts'
import { inOffice } from './with-office.server.ts'

const goodForDays = 7

/**
 * A one-time link for a new officer. It lets her make keys and come in; what others sealed reaches her
 * when those who hold keys have compared her fingerprint.
 */
export async function inviteOfficer(
  desk: OfficeDesk,
  input: unknown
): Promise<Result<{ token: string; goodForDays: number }>> {
  const read = readInput(inviteInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, now } = desk
  if (!may(actor, 'invite-officer', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (await isNameTaken(trx, mandate, read.value.name)) return refused('name-taken', 'name')
    const token = newToken()
    const expiresAt = new Date(now.getTime() + goodForDays * 24 * 60 * 60_000)
    await insertInvitation(trx, { ...read.value, token, mandate, by: actor.id, now, expiresAt })
    await appendEvents(trx, [told(desk, 'officer-invited', actor.id, { role: read.value.role })])
    return done({ token, goodForDays })
  })
}
