import type { Context } from '#context'
import { messageIdOf } from '#mandate/correspondence/message-id.ts'
import {
  alertMailed,
  findAlertToConfirm,
  findAlertToSend,
  sweepAlerts,
  tellHearers
} from '#mandate/laws/alerts/tell-hearers.ts'
import type { LawAlert } from '#mandate/laws/alerts/law-alert.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import type { Result } from '#mandate/result.ts'
import { sender, type SendMail } from '#platform/mail/send-mail.ts'
import { confirmMail, lawMail } from '../ui/law-mail.ts'
import { systemDesk } from './at-desk.ts'

/** A bill moved: a job for each who asked to hear of it. */
export async function tellLawAlerts(context: Context, payload: unknown): Promise<void> {
  got(await tellHearers(systemDesk(context), (payload as { stage: string }).stage))
}

/** One mail to one who asked. */
export async function sendLawAlert(context: Context, payload: unknown, send?: SendMail): Promise<void> {
  const found = got(await findAlertToSend(systemDesk(context), payload as { alert: string; stage: string }))
  if (!found) return
  const { alert } = found
  await mailTo(context, alert, `${alert.id}.${found.reached.slug}`, lawMail(found, await around(context, alert)), send)
}

/** Whether the address wants to hear: nothing else is written to it before somebody there said so. */
export async function askLawAlertJob(context: Context, payload: unknown, send?: SendMail): Promise<void> {
  const alert = got(await findAlertToConfirm(systemDesk(context), (payload as { alert: string }).alert))
  if (!alert) return
  await mailTo(context, alert, alert.id, confirmMail(alert, await around(context, alert)), send)
  if (!got(await alertMailed(systemDesk(context), alert))) throw new LawAlertWaits('another took its place')
}

export async function sweepLawAlerts(context: Context): Promise<void> {
  got(await sweepAlerts(systemDesk(context)))
}

async function around({ config, db }: Context, { lang }: LawAlert) {
  const { states, vocabulary } = await lists(db.jobs, lang)
  return { site: config.surfaces.public.origin ?? '', states, themes: vocabulary.get('law-theme') ?? new Map() }
}

async function mailTo(
  { config }: Context,
  alert: LawAlert,
  id: string,
  said: { subject: string; text: string; unsubscribe: string },
  send?: SendMail
): Promise<void> {
  // Where mail is off nothing goes, and nothing waits: the feeds have the same.
  if (config.mail === null && !send) return
  const from = config.mail?.from ?? 'nobody@vigie.invalid'
  const take = send ?? sender(config.mail!)
  const sent = await take({
    to: alert.address,
    files: [],
    automatic: true,
    messageId: messageIdOf(id, 1, from),
    envelope: id,
    ...said
  })
  if (sent.outcome === 'not-now') throw new LawAlertWaits('not taken yet')
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.errors.map(({ code }) => code).join(', ')}`)
  return result.value
}

export class LawAlertWaits extends Error {
  override name = 'LawAlertWaits'
}
