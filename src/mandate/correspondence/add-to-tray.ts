import { createHash } from 'node:crypto'
import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { isDocumentTaken } from '#platform/files/content/documents-taken.ts'
import { nameOfFile } from '#platform/files/name-of-file.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { exactDay, needed, text } from '../communications/fields.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfMail } from './desk.ts'
import { trayChannels } from './mail-states.ts'
import { mentionsIn } from './mentions.ts'
import { insertMail } from './mail.store.server.ts'

const fileInput = z.strictObject({
  name: needed(200),
  receivedOn: exactDay,
  channel: z.enum(trayChannels),
  /** What it is about, in the officer's words: a reference in it is a guess to begin with. */
  subject: text(500)
})

/** Takes in what came on paper, as a scan or a file: it goes the way of a mail. The same file is kept once. */
export async function addToTray(
  desk: Desk,
  input: unknown,
  bytes: Uint8Array,
  most: number
): Promise<Result<{ id: string }>> {
  const { mandate, actor, today } = desk
  if (!may(actor, 'file-mail', { mandate })) return refused('not-allowed')
  const read = readInput(fileInput, input)
  if (!read.ok) return read
  const { name, receivedOn, channel, subject = null } = read.value
  if (receivedOn > today) return refused('date-to-come', 'receivedOn', { value: receivedOn, today })
  if (bytes.length === 0) return refused('file-is-empty', 'name', { value: name })
  if (bytes.length > most) return refused('file-too-large', 'name', { value: name, most: Math.floor(most / 1e6) })
  if (!isDocumentTaken(name, bytes)) return refused('file-not-taken', 'name', { value: name })
  const sha256 = createHash('sha256').update(bytes).digest()
  return inTransaction(desk, async (trx) => {
    const id = await insertMail(trx, {
      mandate,
      kind: 'file',
      sha256,
      sameAs: sha256,
      original: bytes,
      receivedOn,
      channel,
      sender: null,
      subject,
      fileName: nameOfFile(name) || null,
      messageId: null,
      answers: [],
      mentions: mentionsIn(`${subject ?? ''}\n${name}`, '').own,
      quoted: [],
      automatic: false,
      unreadable: false,
      reportOf: null,
      report: null,
      state: 'tray',
      by: actor.id,
      on: today
    })
    if (id === null) return refused('came-already', 'name', { value: name })
    await appendEvents(trx, [
      toldOfMail(desk, 'mail-received', id, { sha256: sha256.toString('hex'), to: 'tray', channel })
    ])
    return done({ id })
  })
}
