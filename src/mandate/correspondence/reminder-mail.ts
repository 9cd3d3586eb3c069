import { namedBy } from '../communications/communication.ts'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import type { LetterAttachment } from '#platform/mail/send-mail.ts'
import { happened, type Desk } from '../communications/desk.ts'
import type { Reminder } from '../communications/reminders.store.server.ts'
import { insertMailOut, nextSeq } from './mail-out.store.server.ts'
import { messageIdOf } from './message-id.ts'

// More than that in a subject no mail server shows.
const mostNamed = 5

/**
 * A reminder's mail, and the job that sends it. It is of the first letter that it names, so that an answer is matched to
 * it by its thread; its subject is references and nothing else: mail servers read it, and logs keep it.
 */
export async function queueReminder(
  trx: Trx,
  desk: Desk,
  { id: reminder, mandate, text: { items } }: Reminder,
  { address, from, text, files }: { address: string; from: string; text: string; files: readonly LetterAttachment[] }
): Promise<void> {
  const { addressee, slug } = items[0]!
  const seq = await nextSeq(trx, addressee)
  const named = items.slice(0, mostNamed).map(namedBy)
  const id = await insertMailOut(trx, {
    addressee,
    seq,
    address,
    messageId: messageIdOf(addressee, seq, from),
    subject: named.join(', '),
    body: text,
    files,
    by: desk.actor.id,
    on: desk.today,
    reminder
  })
  await enqueue(trx, 'send-mail', { mail: id }, { key: `send-mail ${id}` })
  await appendEvents(trx, [
    happened(desk, 'mail-queued', { kind: 'reminder', id: reminder, mandate }, { letter: slug, mail: id, seq })
  ])
}
