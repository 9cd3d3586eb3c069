import type { Context } from '#context'
import { envelopeOf, messageIdOf } from '#mandate/correspondence/message-id.ts'
import type { InstitutionMailState } from '#mandate/institutions-asked/mails.ts'
import { recordNoticeSent } from '#mandate/institutions-asked/record-notice-sent.ts'
import { noticeToSend } from '#mandate/institutions-asked/tell-institution.ts'
import { sender, type SendMail } from '#platform/mail/send-mail.ts'
import { institutionMail } from '../ui/institutions/institution-mail.ts'
import { systemDesk } from './at-desk.ts'

/** One mail: that something waits in its corner, and nothing else. What became of it stands with the question. */
export async function tellInstitutionJob(context: Context, payload: unknown, send?: SendMail): Promise<void> {
  const { config } = context
  const { mail } = payload as { mail: string }
  const desk = systemDesk(context)
  const notice = await noticeToSend(desk, mail)
  if (!notice.ok) throw new Error(`refused: ${notice.errors.map(({ code }) => code).join(', ')}`)
  if (!notice.value) return
  const keep = async (state: InstitutionMailState, said = '') => {
    const kept = await recordNoticeSent(desk, mail, { state, said })
    if (!kept.ok) throw new Error(`refused: ${kept.errors.map(({ code }) => code).join(', ')}`)
  }
  // It lies in its corner all the same.
  const { address, lang, id, invented } = notice.value
  if (config.mail === null || invented) return keep('off')
  const text = institutionMail(lang, config.surfaces.office.origin)
  const take = send ?? sender(config.mail)
  const messageId = messageIdOf(id, 1, config.mail.from)
  const sent = await take({ to: address, files: [], messageId, envelope: envelopeOf(id, 1), ...text })
  if (sent.outcome === 'not-now') throw new InstitutionNoticeWaits('not taken yet')
  await keep(sent.outcome, sent.said)
}

export class InstitutionNoticeWaits extends Error {
  override name = 'InstitutionNoticeWaits'
}
