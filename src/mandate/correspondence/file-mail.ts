import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import type { Desk } from '../communications/desk.ts'
import { recordReply } from '../communications/record-reply.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, error, refused, type Result } from '../result.ts'
import { toldOfMail } from './desk.ts'
import { RefusedInside } from '../refused-inside.ts'
import { replyChannel } from './mail-states.ts'
import { findMail, moveMail, tieReply } from './mail.store.server.ts'

// What a reply says of itself is read by the verb that records it.
const filingInput = z.looseObject({ mail: z.string().refine(isUuid, { error: 'mail-not-found' }) })

/**
 * An officer has read what came: it is a reply to these letters, of this form. Day and channel are those by which it
 * came, unless she says otherwise. One mail may answer several letters at once.
 */
export async function fileMail(
  desk: Desk,
  input: unknown
): Promise<Result<{ mail: string; reply: string; letters: string[] }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'file-mail', { mandate })) return refused('not-allowed')
  const read = readInput(filingInput, input)
  if (!read.ok) return read
  const { mail: id, ...reply } = read.value
  const mail = await findMail(db, mandate, id)
  if (!mail) return refused('mail-not-found', 'mail', { value: id })
  if (mail.state !== 'tray') return refused('mail-not-in-tray', 'mail')
  return RefusedInside.answer(async () => {
    const recorded = await recordReply(
      desk,
      { receivedOn: mail.receivedOn, channel: replyChannel(mail.channel), ...reply },
      async (trx, filed) => {
        // Two officers at once file it once: the second is told so, and records no second reply.
        const moved = await moveMail(trx, mandate, [id], { from: 'tray', to: 'filed', by: actor.id, on: today })
        if (moved.length === 0) throw new RefusedInside([error('mail-not-in-tray', 'mail')])
        await tieReply(trx, id, filed.id, actor.id, today)
        await appendEvents(trx, [toldOfMail(desk, 'mail-filed', id, { reply: filed.id, letters: filed.letters })])
      }
    )
    return recorded.ok ? done({ mail: id, reply: recorded.value.id, letters: recorded.value.letters }) : recorded
  })
}
