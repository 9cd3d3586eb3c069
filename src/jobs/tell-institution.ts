import type { Context } from '#context'
import { recordNoticeSent } from '#mandate/institutions-asked/record-notice-sent.ts'
import { noticeToSend } from '#mandate/institutions-asked/tell-institution.ts'
import type { SendMail } from '#platform/mail/send-mail.ts'
import { institutionMail } from '../ui/institutions/institution-mail.ts'
import { systemDesk } from './at-desk.ts'
import { sendNotice } from './send-notice.ts'

/** That something waits in its corner. What became of the mail stands with the question. */
export async function tellInstitutionJob(context: Context, payload: unknown, send?: SendMail): Promise<void> {
  const job = payload as { mail: string; putOff?: boolean }
  const { mail } = job
  const desk = systemDesk(context)
  const notice = await noticeToSend(desk, job)
  if (!notice.ok) throw new Error(`refused: ${notice.errors.map(({ code }) => code).join(', ')}`)
  if (!notice.value) return
  const { lang } = notice.value
  await sendNotice(
    context,
    notice.value,
    (origin) => institutionMail(lang, origin),
    (state, said) => recordNoticeSent(desk, mail, { state, said }),
    send
  )
}
