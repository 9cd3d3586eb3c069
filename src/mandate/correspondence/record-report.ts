import type { Trx } from '#platform/db.ts'
import type { DeliveryReport } from '#platform/mail/read-report.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import type { DeliveryStep } from '../communications/delivery.ts'
import { recordDelivery } from '../communications/record-delivery.ts'
import { done, type Result } from '../result.ts'
import { noteReport, settleMailOut, type ReportedMail } from './mail-out.store.server.ts'

/**
 * What a mail server says became of a letter's mail: it has arrived, or it came back and why. That it is late, or went
 * on to a server that reports nothing, is noted and moves nothing. Of a mail that another has taken the place of
 * nothing moves either. The answer of the letter's own verb counts: what it refuses is not recorded.
 */
export async function recordReport(
  desk: Desk,
  mail: ReportedMail,
  { action, said }: DeliveryReport,
  also: (trx: Trx) => Promise<void>
): Promise<Result<unknown>> {
  const note = async (trx: Trx) => {
    await noteReport(trx, mail.id, action, said)
    if (mail.state === 'doubtful' && (action === 'delivered' || action === 'failed'))
      await settleMailOut(trx, mail.id, {
        from: 'doubtful',
        to: action === 'failed' ? 'failed' : 'accepted',
        said,
        on: desk.today
      })
    await also(trx)
  }
  // A reminder's mail stands for itself: no step of the letter that it names.
  const step = mail.isLatest && mail.reminder === null ? stepOf[action] : undefined
  // Said twice, by two servers on the way or by the mission itself before.
  if (step === undefined || step === mail.delivery) return done(await inTransaction(desk, note))
  const input = {
    letter: mail.letter,
    addressees: [mail.addressee],
    step,
    channel: 'e-mail',
    ...(step === 'returned' && { reason: said || action })
  }
  return recordDelivery(desk, input, note)
}

const stepOf: Partial<Record<DeliveryReport['action'], DeliveryStep>> = {
  delivered: 'receipt-confirmed',
  failed: 'returned'
}
