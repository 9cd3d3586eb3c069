import { appendEvents } from '#platform/event-log.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { writeNoticeAddress } from './accounts.store.server.ts'
import { toldOfCorner } from './desk.ts'
import { noticeAddressInput } from './schemas.ts'

/** Where a mission reads, by mail, that something waits on its page; nowhere where none is given. The log names no address. */
export async function setNoticeAddress(desk: OfficeDesk, input: unknown): Promise<Result<null>> {
  const { db, mandate, actor } = desk
  if (!may(actor, 'invite-diplomat', { mandate })) return refused('not-allowed')
  const read = readInput(noticeAddressInput, input)
  if (!read.ok) return read
  const { account, address = null, lang } = read.value
  return inOffice(db, mandate, async (trx) => {
    if (!(await writeNoticeAddress(trx, account, { address, lang }))) return refused('not-found', 'account')
    const event = toldOfCorner(
      desk,
      'mission-notice-address-set',
      { kind: 'mission', id: account },
      { isThere: address !== null }
    )
    await appendEvents(trx, [event])
    return done(null)
  })
}
