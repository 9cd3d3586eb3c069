import { appendEvents } from '#platform/event-log.ts'
import { writeMissionMail } from '../corner/accounts.store.server.ts'
import { toldOfCorner } from '../corner/desk.ts'
import { listMailsToGo } from './mails.store.server.ts'
import { tellSoon } from './tell-institution.ts'
import { inOffice } from '../people/with-office.server.ts'
import { mailHoursInput } from '../mail-hours-input.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from '../partners/desk.ts'

/**
 * How often and when not an institution is told by mail that something waits in its corner; where, the office says with each
 * question. What waits to go moves to its new hour.
 */
export async function setInstitutionMail(desk: PartnerDesk, input: unknown): Promise<Result<null>> {
  const { office, mandate, account, actor } = desk
  if (!may(actor, 'look-after-corner')) return refused('not-allowed')
  const read = readInput(mailHoursInput, input)
  if (!read.ok) return read
  return inOffice(office, mandate, async (trx) => {
    await writeMissionMail(trx, account, { ...read.value, what: 'all' })
    for (const mail of await listMailsToGo(trx, account)) await tellSoon(trx, mail)
    const event = toldOfCorner(desk, 'institution-mail-set', { kind: 'partner', id: account })
    await appendEvents(trx, [event])
    return done(null)
  })
}
