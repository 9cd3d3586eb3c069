import { z } from 'zod'
import type { MailSettings } from '#platform/mail/send-mail.ts'
import type { Desk } from '../communications/desk.ts'
import { transmitLetter, type TransmittedLetter } from '../communications/transmit-letter.ts'
import { readInput } from '../read-input.ts'
import { refused, type Result } from '../result.ts'
import { RefusedInside } from '../refused-inside.ts'
import { attachments, hashOfText, mailLetter, mostToSend } from './letter-mail.ts'

const mailInput = z.looseObject({ text: z.string().min(1).max(1_000_000), attachments })

/**
 * Sends a letter by mail to those of its addressees that get it so; by `otherChannels` others get it otherwise. The
 * text is the very one that was cleared: its fingerprint is taken here, not given.
 */
export async function transmitByMail(
  desk: Desk,
  input: unknown,
  settings: Pick<MailSettings, 'from'> | null
): Promise<Result<TransmittedLetter>> {
  if (settings === null) return refused('mail-is-off')
  const read = readInput(mailInput, input)
  if (!read.ok) return read
  const { text, attachments: files, ...transmission } = read.value
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > mostToSend) return refused('files-too-large', 'attachments', { most: Math.floor(mostToSend / 1e6) })
  return RefusedInside.answer(() =>
    transmitLetter(desk, { ...transmission, channel: 'e-mail', hash: hashOfText(text) }, (trx, letter, channels) =>
      mailLetter(trx, desk, channels, { letter, from: settings.from }, async () => ({ text, files }))
    )
  )
}
