import { judgeType } from '#platform/files/content/judge-type.ts'
import { readMail } from '#platform/mail/read-mail.ts'
import type { Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { findInTray, type TrayEntry } from './list-tray.ts'
import { readOriginal } from './mail.store.server.ts'

export interface ShownMail extends TrayEntry {
  /** As the mail says. */
  date: string | null
  /** Null where it can't be read: the original is there. */
  text: string | null
  /** Some of its characters could not be read: the original has them. */
  garbled: boolean
  /** Their types as their contents say, whatever their sender says. */
  files: { name: string; type: string; bytes: number }[]
  /** Of the original. */
  type: string
}

/** What came, opened from its original each time: nothing of it is kept a second time. */
export async function showMail(desk: Desk, id: string): Promise<Result<ShownMail>> {
  const found = await open(desk, id)
  if (!found.ok) return found
  const { entry, original } = found.value
  const read = entry.kind === 'mail' ? await readMail(original) : null
  const files = (read?.files ?? []).map(({ name, bytes }) => ({ name, type: judgeType(bytes), bytes: bytes.length }))
  const type = entry.kind === 'mail' ? 'message/rfc822' : judgeType(original)
  return done({
    ...entry,
    date: read?.date ?? null,
    text: read?.text ?? null,
    garbled: read?.garbled ?? false,
    files,
    type
  })
}

/** The original, or with a number the file that came with it. Its name and type are the sender's: never to be trusted. */
export async function readMailFile(
  desk: Desk,
  id: string,
  place: number | null
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }>> {
  const found = await open(desk, id)
  if (!found.ok) return found
  const { entry, original } = found.value
  if (place === null) {
    const name = entry.fileName ?? `${entry.id}.eml`
    return done({ name, type: entry.kind === 'mail' ? 'message/rfc822' : 'application/octet-stream', bytes: original })
  }
  const file = (entry.kind === 'mail' ? await readMail(original) : null)?.files[place - 1]
  return file ? done(file) : refused('mail-not-found', 'file', { value: String(place) })
}

async function open(desk: Desk, id: string): Promise<Result<{ entry: TrayEntry; original: Buffer }>> {
  if (!may(desk.actor, 'see-tray', { mandate: desk.mandate })) return refused('not-allowed')
  const entry = await findInTray(desk, id)
  if (!entry) return refused('mail-not-found', 'mail', { value: id })
  return done({ entry, original: await readOriginal(desk.db, id) })
}
