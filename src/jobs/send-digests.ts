import type { Context } from '#context'
import { digestSent, dueDigests } from '#mandate/work/digests.ts'
import { messageIdOf } from '#mandate/correspondence/message-id.ts'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { sender, type SendMail } from '#platform/mail/send-mail.ts'
import { digestMail } from '../ui/digest-mail.ts'
import { atEachOffice } from './at-desk.ts'

/**
 * The week's digest: numbers, no name and no words, to officers who asked for it. Nothing goes where mail is off. What a
 * server does not take now fails the job, which comes again for those alone whom it has not reached.
 */
export async function sendDigests(context: Context, _payload?: unknown, send?: SendMail): Promise<void> {
  const { config, db } = context
  if (config.mail === null) return
  const { from } = config.mail
  const take = send ?? sender(config.mail)
  await atEachOffice(context, async (desk) => {
    const due = await dueDigests(desk)
    if (!due.ok) return due
    let waits = 0
    for (const reader of due.value.readers) {
      const said = digestMail(due.value, reader.lang, {
        today: desk.today,
        office: config.surfaces.office.origin,
        states: await stateNames(db.jobs, reader.lang)
      })
      const id = crypto.randomUUID()
      const named = { messageId: messageIdOf(id, 1, from), envelope: id }
      const sent = await take({ to: reader.address, files: [], automatic: true, ...named, ...said })
      if (sent.outcome === 'not-now') waits++
      else await digestSent(desk, reader)
    }
    if (waits > 0) throw new DigestWaits(`${waits} not taken yet`)
    return due
  })
}

export class DigestWaits extends Error {
  override name = 'DigestWaits'
}
