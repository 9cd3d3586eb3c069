import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { DeliveryReport } from '#platform/mail/read-report.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, nothingElse, type Desk } from './desk.ts'
import type { NoticeState } from './mission-told.ts'
import { holdNoticesOf, writeNoticeState } from './mission-told.store.server.ts'

/** What became of the mail, as the job found, or as a server reported. That a mission was not told is in the log. Null moves nothing. */
export async function recordMissionTold(
  desk: Desk,
  mail: string,
  became: { state: NoticeState; said: string } | null,
  also: (trx: Trx) => Promise<void> = nothingElse
): Promise<Result<null>> {
  if (!may(desk.actor, 'tell-mission')) return refused('not-allowed')
  return inTransaction<Result<null>>(desk, async (trx) => {
    const notices = await holdNoticesOf(trx, mail)
    if (notices.length === 0) return refused('not-found')
    await also(trx)
    if (!became) return done(null)
    await writeNoticeState(trx, mail, { ...became, on: desk.today })
    if (became.state === 'refused' || became.state === 'returned')
      await appendEvents(
        trx,
        notices.map(({ addressee: id, mandate, slug }) =>
          happened(desk, 'mission-mail-failed', { kind: 'addressee', id, mandate }, { letter: slug, mail })
        )
      )
    return done(null)
  })
}

/** What a mail server's report says of a mail that something waits. All else moves nothing. */
export const noticeStateOf: Partial<Record<DeliveryReport['action'], NoticeState>> = {
  delivered: 'delivered',
  failed: 'returned'
}

export function recordMissionReport(
  desk: Desk,
  { id }: { id: string },
  { action, said }: DeliveryReport,
  also: (trx: Trx) => Promise<void>
): Promise<Result<null>> {
  const state = noticeStateOf[action]
  return recordMissionTold(desk, id, state ? { state, said } : null, also)
}
