import { appendEvents } from '#platform/event-log.ts'
import { toldOfCorner } from '../corner/desk.ts'
import { goodForDays, insertPerson, isPersonNamed } from '../corner/accounts.store.server.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { newToken } from '../people/sessions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import { invitePartnerInput } from './schemas.ts'
import { takePartnerAccount } from './store.server.ts'

/** A one-time link for a partner of one country; whoever has it acts for that institution. An officer sees that it reaches it. */
export async function invitePartner(
  desk: OfficeDesk,
  input: unknown
): Promise<Result<{ token: string; goodForDays: number }>> {
  const { db, mandate, actor, now, today } = desk
  if (!may(actor, 'invite-partner', { mandate })) return refused('not-allowed')
  const read = readInput(invitePartnerInput, input)
  if (!read.ok) return read
  const { kind, name, status = null, lang, person = name } = read.value
  if (status !== null && kind !== 'nhri') return refused('status-of-institution', 'status')
  const state = (await createResolver(db)).findState(read.value.state)
  if (state === null) return refused('unknown-state', 'state', { value: read.value.state })
  return inOffice(db, mandate, async (trx) => {
    if (await isPersonNamed(trx, person)) return refused('name-taken', 'person')
    const token = newToken()
    const what = { mandate, state, kind, name, status, lang, on: today, by: actor.id }
    const account = await takePartnerAccount(trx, what)
    const until = new Date(now.getTime() + goodForDays * 86_400_000)
    const id = await insertPerson(trx, { account, name: person, token, by: actor.id, now, until })
    await appendEvents(trx, [toldOfCorner(desk, 'partner-invited', { kind: 'partner', id }, { state, as: kind })])
    return done({ token, goodForDays })
  })
}
