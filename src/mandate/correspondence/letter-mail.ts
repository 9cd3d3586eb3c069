import { namedBy } from '../communications/communication.ts'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import type { LetterAttachment } from '#platform/mail/send-mail.ts'
import type { DeliveryChannel } from '../communications/delivery.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { RefusedInside } from '../refused-inside.ts'
import type { Addressee, LetterOnRecord } from '../communications/letters.store.server.ts'
import { error, type DomainError } from '../result.ts'
import { messageIdOf } from './message-id.ts'
import { listAddresses } from './mission-addresses.server.ts'
import { insertMailOut, nextSeq } from './mail-out.store.server.ts'

// oxlint-disable-next-line no-control-regex
const inAHeader = /[\u0000-\u001f\u007f/\\]/
/** What goes with a letter: few files, of names that a header and a folder take. */
export const attachments = z
  .array(
    z.strictObject({
      name: z
        .string()
        .trim()
        .min(1)
        .max(120)
        .refine((name) => !inAHeader.test(name), { error: 'forbidden-character' }),
      type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
      bytes: z.instanceof(Uint8Array)
    })
  )
  .max(20)
  .default([])

/** More than most servers of missions take; what is larger is handed over. */
export const mostToSend = 20_000_000

export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Of each State to which a letter goes by mail, the address in force; an error where there is none. */
export async function addressesFor(
  { db, mandate, today }: Desk,
  addressees: readonly Addressee[],
  errors: DomainError[]
): Promise<Map<string, string>> {
  const current = (await listAddresses(db, mandate, today)).filter(({ isCurrent }) => isCurrent)
  const found = new Map<string, string>()
  for (const { id, state, actorName } of addressees) {
    const address = current.find((one) => one.state === state)?.address
    if (address) found.set(id, address)
    else errors.push(error('no-address-on-record', 'channel', { value: state ?? actorName ?? '' }))
  }
  return found
}

/** Queues the mails of a letter to those of its addressees that get it so; RefusedInside where one can't. */
export async function mailLetter(
  trx: Trx,
  desk: Desk,
  channels: ReadonlyMap<string, DeliveryChannel>,
  mail: Pick<ToMail, 'letter' | 'from'>,
  /** What goes to each: of a letter to several, a copy and a note of its own. */
  contents: (addressee: Addressee) => Promise<Pick<ToMail, 'text' | 'files'>>
): Promise<void> {
  const errors: DomainError[] = []
  const byMail = mail.letter.addressees.filter(({ id }) => channels.get(id) === 'e-mail')
  if (byMail.length === 0) errors.push(error('nobody-gets-mail', 'otherChannels'))
  const addresses = await addressesFor({ ...desk, db: trx }, byMail, errors)
  if (errors.length > 0) throw new RefusedInside(errors)
  for (const addressee of byMail)
    await queueMail(trx, desk, addressee.id, addresses.get(addressee.id)!, { ...mail, ...(await contents(addressee)) })
}

export interface ToMail {
  letter: LetterOnRecord
  text: string
  files: readonly LetterAttachment[]
  from: string
}

/**
 * A letter's mail to one addressee, and the job that sends it, in the transaction that says that the letter went. Its
 * subject is the reference and nothing else: mail servers read it, and logs keep it.
 */
export async function queueMail(
  trx: Trx,
  desk: Desk,
  addressee: string,
  address: string,
  { letter, text, files, from }: ToMail
): Promise<void> {
  const seq = await nextSeq(trx, addressee)
  const id = await insertMailOut(trx, {
    addressee,
    seq,
    address,
    messageId: messageIdOf(addressee, seq, from),
    subject: namedBy(letter),
    body: text,
    files,
    by: desk.actor.id,
    on: desk.today
  })
  await enqueue(trx, 'send-mail', { mail: id }, { key: `send-mail ${id}` })
  await appendEvents(trx, [
    happened(
      desk,
      'mail-queued',
      { kind: 'addressee', id: addressee, mandate: letter.mandate },
      { letter: letter.slug, mail: id, seq }
    )
  ])
}
