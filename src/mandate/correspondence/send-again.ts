import { z } from 'zod'
import type { MailSettings } from '#platform/mail/send-mail.ts'
import type { Desk } from '../communications/desk.ts'
import { recordDelivery, type RecordedDelivery } from '../communications/record-delivery.ts'
import { loadLetter, pickAddressee } from '../communications/load.ts'
import { needed, text } from '../communications/fields.ts'
import { findSentHash } from '../communications/sent-hash.store.server.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { refused, type DomainError, type Result } from '../result.ts'
import { RefusedInside } from '../refused-inside.ts'
import { addressesFor, hashOfText, queueMail } from './letter-mail.ts'
import { filesOf, findLatest } from './mail-out.store.server.ts'

const againInput = z.strictObject({ letter: needed(200), addressee: text(300) })

/** A letter that came back goes again, the same text and the same files, to the address that is on record now. */
export async function sendAgain(
  desk: Desk,
  input: unknown,
  settings: Pick<MailSettings, 'from'> | null
): Promise<Result<RecordedDelivery>> {
  if (settings === null) return refused('mail-is-off')
  const read = readInput(againInput, input)
  if (!read.ok) return read
  const letter = await loadLetter(desk, desk.db, read.value.letter, 'record-delivery')
  if (!letter.ok) return letter
  const addressee = pickAddressee(letter.value, read.value.addressee, await createResolver(desk.db))
  if (!addressee.ok) return addressee
  const { id } = addressee.value
  const last = await findLatest(desk.db, { addressee: id })
  if (!last) return refused('never-went-by-mail', 'letter', { value: letter.value.slug })
  const files = await filesOf(desk.db, last.id)
  // Of a letter that was drafted here the mail's own words are the note with which it goes: what was cleared is the letter.
  const hash = (await findSentHash(desk.db, letter.value.id)) ?? hashOfText(last.body)
  return RefusedInside.answer(() =>
    recordDelivery(
      desk,
      {
        letter: letter.value.id,
        addressees: [id],
        step: 'transmitted',
        channel: 'e-mail',
        hash
      },
      async (trx) => {
        const errors: DomainError[] = []
        const address = (await addressesFor({ ...desk, db: trx }, [addressee.value], errors)).get(id)
        if (address === undefined) throw new RefusedInside(errors)
        await queueMail(trx, desk, id, address, { letter: letter.value, text: last.body, files, from: settings.from })
      }
    )
  )
}
