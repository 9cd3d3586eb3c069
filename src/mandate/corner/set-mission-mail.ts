import { appendEvents } from '#platform/event-log.ts'
import { tellSoon } from '../communications/tell-mission.ts'
import { listMailsToGo } from '../communications/mission-told.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { waitingMailInput } from '../work/schemas.ts'
import { writeMissionMail, writeNoticeAddress } from './accounts.store.server.ts'
import { seatsOf } from './door-at.server.ts'
import { toldOfCorner, type MissionDesk } from './desk.ts'

/**
 * Where a mission reads by mail that something waits, of what, how often and when not: for its account with each mandate
 * by which she is in. What waits to go moves to its new hour. The log names no address.
 */
export async function setMissionMail(desk: MissionDesk, input: unknown): Promise<Result<{ isSet: boolean }>> {
  const { office, actor, by } = desk
  if (!may(actor, 'look-after-corner') || !('diplomat' in by)) return refused('not-allowed')
  const read = readInput(waitingMailInput, input)
  if (!read.ok) return read
  const { address, lang, ...wish } = read.value
  for (const { mandate, account, diplomat } of await seatsOf(desk, by.diplomat))
    await inOffice(office, mandate, async (trx) => {
      await writeNoticeAddress(trx, account, { address, lang })
      await writeMissionMail(trx, account, wish)
      for (const mail of await listMailsToGo(trx, account)) await tellSoon(trx, mail)
      const own = { ...desk, mandate, actor: { ...actor, id: diplomat } }
      const payload = { isThere: address !== null, what: wish.what }
      await appendEvents(trx, [toldOfCorner(own, 'mission-mail-set', { kind: 'mission', id: account }, payload)])
    })
  return done({ isSet: address !== null })
}
