import { z } from 'zod'
import { transact, type Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { recordDelivery } from '../communications/record-delivery.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, error, refused, type Result } from '../result.ts'
import { toldOfMail } from './desk.ts'
import { RefusedInside } from '../refused-inside.ts'
import { bringsLetterBack } from './mail-states.ts'
import { holdMailOut, settleMailOut } from './mail-out.store.server.ts'

export const settlements = ['gone', 'again', 'not-gone'] as const
const settleInput = z.strictObject({ mail: z.string(), as: z.enum(settlements) })
const stateOf = { gone: 'accepted', again: 'waiting', 'not-gone': 'failed' } as const

/**
 * Of a mail that may have gone an officer says, having asked the mission: it went; it goes again, under the same
 * Message-ID, so that a server that has it can tell; or it did not go, and the letter has come back.
 */
export async function settleMail(desk: Desk, input: unknown): Promise<Result<{ mail: string }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'settle-mail', { mandate })) return refused('not-allowed')
  const read = readInput(settleInput, input)
  if (!read.ok) return read
  const { mail: id, as } = read.value
  const mail = isUuid(id) ? await transact(db, (trx) => holdMailOut(trx, id)) : null
  if (!mail || mail.mandate !== mandate) return refused('mail-not-found', 'mail', { value: id })
  const settle = async (trx: Trx) => {
    const settled = await settleMailOut(trx, id, { from: 'doubtful', to: stateOf[as], on: today })
    if (!settled) throw new RefusedInside([error('mail-not-doubtful', 'mail')])
    if (as === 'again') await enqueue(trx, 'send-mail', { mail: id }, { key: `send-mail ${id}` })
    await appendEvents(trx, [toldOfMail(desk, 'mail-settled', id, { as, letter: mail.slug })])
    return done({ mail: id })
  }
  return RefusedInside.answer(async () => {
    if (as !== 'not-gone' || !bringsLetterBack(mail)) return inTransaction(desk, settle)
    const back = { letter: mail.letter, addressees: [mail.addressee], step: 'returned', channel: 'e-mail', reason: as }
    const recorded = await recordDelivery(desk, back, async (trx) => void (await settle(trx)))
    return recorded.ok ? done({ mail: id }) : recorded
  })
}
