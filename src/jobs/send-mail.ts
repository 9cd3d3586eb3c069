import type { Context } from '#context'
import { sendQueued } from '#mandate/correspondence/send-queued.ts'
import { sender } from '#platform/mail/send-mail.ts'
import { systemDesk } from './at-desk.ts'

export class MailWaits extends Error {
  override name = 'MailWaits'
}

/**
 * A letter's mail to one of its addressees. A server that does not take it now fails the job, which comes again, each
 * time later; of what needs an officer a line for whatever carries the log, and nothing of the mail.
 */
export async function sendMail(context: Context, payload: unknown): Promise<void> {
  const { config, log } = context
  const { mail } = payload as { mail: string }
  if (config.mail === null) throw new MailWaits('mail is off')
  const result = await sendQueued(systemDesk(context), mail, sender(config.mail))
  if (!result.ok) throw new Error(`refused: ${result.errors.map(({ code }) => code).join(', ')}`)
  const { mandate, state } = result.value
  if (state === 'failed' || state === 'doubtful') log.warn({ mandate, mail, state }, 'a letter’s mail needs an officer')
  if (state === 'waiting') throw new MailWaits('no server took it yet')
}
