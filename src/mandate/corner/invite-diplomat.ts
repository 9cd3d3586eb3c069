import { appendEvents } from '#platform/event-log.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { newToken } from '../people/sessions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfCorner } from './desk.ts'
import { inviteDiplomatInput } from './schemas.ts'
import {
  findNoticeAddress,
  goodForDays,
  insertPerson,
  isPersonNamed,
  takeAccount,
  writeNoticeAddress
} from './accounts.store.server.ts'

/** A one-time link for a diplomat, who is in as soon as she used it. It is an officer's to see that it reaches the mission. */
export async function inviteDiplomat(
  desk: OfficeDesk,
  input: unknown
): Promise<Result<{ token: string; goodForDays: number }>> {
  const { db, mandate, actor, now, today } = desk
  if (!may(actor, 'invite-diplomat', { mandate })) return refused('not-allowed')
  const read = readInput(inviteDiplomatInput, input)
  if (!read.ok) return read
  const { name, address, lang } = read.value
  const state = (await createResolver(db)).findState(read.value.state)
  if (state === null) return refused('unknown-state', 'state', { value: read.value.state })
  return inOffice(db, mandate, async (trx) => {
    if (await isPersonNamed(trx, name)) return refused('name-taken', 'name')
    const token = newToken()
    const account = await takeAccount(trx, { mandate, state, on: today, by: actor.id })
    if (address !== undefined) {
      const has = await findNoticeAddress(trx, account)
      if (has !== null && has !== address) return refused('mission-has-address', 'address', { value: has })
      await writeNoticeAddress(trx, account, { address, lang })
    }
    const until = new Date(now.getTime() + goodForDays * 86_400_000)
    const id = await insertPerson(trx, { account, name, token, by: actor.id, now, until })
    await appendEvents(trx, [toldOfCorner(desk, 'diplomat-invited', { kind: 'diplomat', id }, { state })])
    return done({ token, goodForDays })
  })
}
