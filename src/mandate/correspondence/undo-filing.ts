import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import type { Desk } from '../communications/desk.ts'
import { needed } from '../communications/fields.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { takeBackReply } from '../communications/take-back-reply.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, error, refused, type Result } from '../result.ts'
import { toldOfMail } from './desk.ts'
import { RefusedInside } from '../refused-inside.ts'
import { findMail, moveMail, untieReply } from './mail.store.server.ts'

const undoInput = z.strictObject({ mail: z.string(), reason: needed(2000) })

/** What was put to the wrong letters lies in the tray again, and they are unanswered by it; that it was there stays on record. */
export async function undoFiling(desk: Desk, input: unknown): Promise<Result<{ mail: string }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'file-mail', { mandate })) return refused('not-allowed')
  const read = readInput(undoInput, input)
  if (!read.ok) return read
  const { mail: id, reason } = read.value
  const mail = isUuid(id) ? await findMail(db, mandate, id) : null
  if (!mail) return refused('mail-not-found', 'mail', { value: id })
  const [reply] = mail.replies
  if (mail.state !== 'filed' || reply === undefined) return refused('mail-not-filed', 'mail')
  return RefusedInside.answer(async () => {
    const taken = await takeBackReply(desk, { reply, reason }, async (trx) => {
      const moved = await moveMail(trx, mandate, [id], { from: 'filed', to: 'tray', by: actor.id, on: today })
      if (moved.length === 0) throw new RefusedInside([error('mail-not-filed', 'mail')])
      await untieReply(trx, id, reply, actor.id, today)
      await appendEvents(trx, [toldOfMail(desk, 'mail-filing-undone', id, { reply })])
    })
    return taken.ok ? done({ mail: id }) : taken
  })
}
