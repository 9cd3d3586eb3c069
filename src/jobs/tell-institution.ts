import type { Context } from '#context'
import { messageIdOf } from '#mandate/correspondence/message-id.ts'
import { noticeToSend } from '#mandate/institutions-asked/tell-institution.ts'
import { sender, type SendMail } from '#platform/mail/send-mail.ts'
import { institutionMail } from '../ui/institutions/institution-mail.ts'
import { systemDesk } from './at-desk.ts'

/** One mail: that something waits in its corner, and nothing else. Where mail is off nothing goes: it lies there all the same. */
export async function tellInstitutionJob(context: Context, payload: unknown, send?: SendMail): Promise<void> {
  const { config } = context
  if (config.mail === null) return
  const { question } = payload as { question: string }
  const notice = await noticeToSend(systemDesk(context), question)
  if (!notice.ok) throw new Error(`refused: ${notice.errors.map(({ code }) => code).join(', ')}`)
  if (!notice.value) return
  const { address, lang } = notice.value
  const id = crypto.randomUUID()
  const said = institutionMail(lang, config.surfaces.office.origin)
  const take = send ?? sender(config.mail)
  const messageId = messageIdOf(id, 1, config.mail.from)
  const sent = await take({ to: address, files: [], messageId, envelope: id, ...said })
  if (sent.outcome === 'not-now') throw new InstitutionNoticeWaits('not taken yet')
}

export class InstitutionNoticeWaits extends Error {
  override name = 'InstitutionNoticeWaits'
}
