import type { Context } from '#context'
import { envelopeOf, messageIdOf } from '#mandate/correspondence/message-id.ts'
import type { NoticeState } from '#mandate/communications/mission-told.ts'
import type { Result } from '#mandate/result.ts'
import { sender, type SendMail } from '#platform/mail/send-mail.ts'

interface Notice {
  id: string
  address: string
  /** Then no mail goes. */
  invented: boolean
}

/** One mail: that something waits, and nothing else. Not taken yet, it is tried again. */
export async function sendNotice(
  { config }: Pick<Context, 'config'>,
  { id, address, invented }: Notice,
  text: (origin: string | null) => { subject: string; text: string },
  keep: (state: NoticeState, said: string) => Promise<Result<null>>,
  send?: SendMail
): Promise<void> {
  const settle = async (state: NoticeState, said = '') => {
    const kept = await keep(state, said)
    if (!kept.ok) throw new Error(`refused: ${kept.errors.map(({ code }) => code).join(', ')}`)
  }
  // It lies in the corner all the same.
  if (config.mail === null || invented) return settle('off')
  const take = send ?? sender(config.mail)
  const messageId = messageIdOf(id, 1, config.mail.from)
  const mail = { to: address, files: [], messageId, envelope: envelopeOf(id, 1), automatic: true as const }
  const sent = await take({ ...mail, ...text(config.surfaces.office.origin) })
  if (sent.outcome === 'not-now') throw new NoticeWaits('not taken yet')
  await settle(sent.outcome, sent.said)
}

export class NoticeWaits extends Error {
  override name = 'NoticeWaits'
}
