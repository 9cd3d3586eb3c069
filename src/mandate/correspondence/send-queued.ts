import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { SendMail, Sent } from '#platform/mail/send-mail.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { recordDelivery } from '../communications/record-delivery.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfMail } from './desk.ts'
import { bringsLetterBack, type MailOutState } from './mail-states.ts'
import { envelopeOf } from './message-id.ts'
import { filesOf, holdMailOut, settleMailOut, startTry, type MailOut } from './mail-out.store.server.ts'

/** After that many tries, about half a day, a server that does not take it is told to officers. */
export const mostTries = 12

/**
 * Sends one mail, if it waits. That a try begins is on record before the line is opened: if this process is killed in
 * the middle, or the answer does not come, nobody knows whether it went, and it goes no more by itself. What failed
 * for now waits for the next try; what failed for good has come back, with the server's words.
 */
export async function sendQueued(
  desk: Desk,
  id: string,
  send: SendMail
): Promise<Result<{ mandate: string; state: MailOutState }>> {
  if (!may(desk.actor, 'send-mail')) return refused('not-allowed')
  const begun = await inTransaction(desk, (trx) => begin(trx, desk, id))
  if (begun === null) return refused('mail-not-found', 'mail', { value: id })
  const { mail, isTried } = begun
  const ofIts = { ...desk, mandate: mail.mandate }
  if (!isTried) return done({ mandate: mail.mandate, state: mail.state })
  const sent = await send({
    to: mail.address,
    messageId: mail.messageId,
    envelope: envelopeOf(mail.addressee, mail.seq),
    subject: mail.subject,
    text: mail.body,
    files: await filesOf(desk.db, id)
  })
  return done({ mandate: mail.mandate, state: await record(ofIts, mail, sent) })
}

async function begin(trx: Trx, desk: Desk, id: string): Promise<{ mail: MailOut; isTried: boolean } | null> {
  const mail = await holdMailOut(trx, id)
  if (!mail) return null
  if (mail.state === 'sending') {
    await settleMailOut(trx, id, { from: 'sending', to: 'doubtful', on: desk.today })
    await appendEvents(trx, [
      toldOfMail({ ...desk, mandate: mail.mandate }, 'mail-doubtful', id, { letter: mail.slug })
    ])
    return { mail: { ...mail, state: 'doubtful' }, isTried: false }
  }
  if (mail.state !== 'waiting') return { mail, isTried: false }
  await startTry(trx, id)
  return { mail: { ...mail, tries: mail.tries + 1 }, isTried: true }
}

async function record(desk: Desk, mail: MailOut, sent: Sent): Promise<MailOutState> {
  const to = stateAfter(mail, sent)
  const settle = async (trx: Trx) => {
    const reportsAsked = sent.outcome === 'accepted' ? { reportsAsked: sent.reportsAsked } : {}
    await settleMailOut(trx, mail.id, { from: 'sending', to, said: sent.said, on: desk.today, ...reportsAsked })
    if (to !== 'waiting') await appendEvents(trx, [toldOfMail(desk, `mail-${to}`, mail.id, { letter: mail.slug })])
  }
  if (to === 'failed' && bringsLetterBack(mail)) {
    const back = { letter: mail.letter, addressees: [mail.addressee], step: 'returned', channel: 'e-mail' }
    const recorded = await recordDelivery(desk, { ...back, reason: sent.said || 'not accepted' }, settle)
    if (recorded.ok) return to
  }
  await inTransaction(desk, settle)
  return to
}

function stateAfter({ tries }: MailOut, { outcome }: Sent): 'accepted' | 'failed' | 'waiting' | 'doubtful' {
  if (outcome === 'not-now') return tries >= mostTries ? 'failed' : 'waiting'
  return outcome === 'refused' ? 'failed' : outcome
}
