import type { Trx } from '#platform/db.ts'
import type { DeliveryReport } from '#platform/mail/read-report.ts'
import type { Desk } from '../communications/desk.ts'
import { noticeStateOf } from '../communications/record-mission-told.ts'
import type { Result } from '../result.ts'
import type { ReportedNotice } from './mails.store.server.ts'
import { recordNoticeSent } from './record-notice-sent.ts'

/** What a mail server says became of the mail that something waits: it has arrived, or it came back. All else moves nothing. */
export function recordNoticeReport(
  desk: Desk,
  { id }: Pick<ReportedNotice, 'id'>,
  { action, said }: DeliveryReport,
  also: (trx: Trx) => Promise<void>
): Promise<Result<null>> {
  const state = noticeStateOf[action]
  return recordNoticeSent(desk, id, state ? { state, said } : null, also)
}
