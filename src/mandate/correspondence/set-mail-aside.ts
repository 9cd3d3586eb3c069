import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfMail } from './desk.ts'
import { asideReasons, type AsideReason, type MailState } from './mail-states.ts'
import { moveMail } from './mail.store.server.ts'

const mails = z
  .array(z.string().refine(isUuid, { error: 'mail-not-found' }))
  .min(1)
  .max(500)
const asideInput = z.strictObject({ mails, reason: z.enum(asideReasons) })
const backInput = z.strictObject({ mails })

/** What is no answer goes out of the way, with one of a few reasons; nothing is lost, and all of it can be brought back. */
export async function setMailAside(desk: Desk, input: unknown): Promise<Result<{ mails: string[] }>> {
  const read = readInput(asideInput, input)
  if (!read.ok) return read
  return move(desk, read.value.mails, { from: 'tray', to: 'set-aside', reason: read.value.reason })
}

export async function bringMailBack(desk: Desk, input: unknown): Promise<Result<{ mails: string[] }>> {
  const read = readInput(backInput, input)
  if (!read.ok) return read
  return move(desk, read.value.mails, { from: 'set-aside', to: 'tray' })
}

async function move(
  desk: Desk,
  ids: readonly string[],
  step: { from: MailState; to: MailState; reason?: AsideReason }
): Promise<Result<{ mails: string[] }>> {
  const { mandate, actor, today } = desk
  if (!may(actor, 'set-mail-aside', { mandate })) return refused('not-allowed')
  return inTransaction(desk, async (trx) => {
    const moved = await moveMail(trx, mandate, ids, { ...step, by: actor.id, on: today })
    if (moved.length === 0) return refused(step.from === 'tray' ? 'mail-not-in-tray' : 'mail-not-set-aside', 'mails')
    const type = step.to === 'set-aside' ? 'mail-set-aside' : 'mail-brought-back'
    await appendEvents(
      trx,
      moved.map((id) => toldOfMail(desk, type, id, step.reason ? { reason: step.reason } : {}))
    )
    return done({ mails: moved })
  })
}
