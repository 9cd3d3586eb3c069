import { createReadStream, createWriteStream } from 'node:fs'
import { chown, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createZstdDecompress } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { extract as makeExtract, type Header } from 'tar-stream'
import { findPlace, type Place } from '../postgres/place.ts'
import { format } from './make-backup.ts'

export interface RestoreOptions {
  file: string
  identities: readonly string[]
  into: string
}

/** Refused for a reason that one can do something about. */
export class RestoreError extends Error {
  override name = 'RestoreError'
}

/** Opens a backup into a new data folder. The cluster moves into place last, once all of it is there. */
export async function restoreBackup({ file, identities, into }: RestoreOptions): Promise<Record<string, unknown>> {
  await assertEmpty(into)
  const opened = await openSealed(file, identities)
  const place = findPlace(into)
  const draft = `${place.cluster}.new-${process.pid}`
  try {
    const about = await unpack(opened, into, draft)
    await giveAll(place, draft)
    await rename(draft, place.cluster)
    return about
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    for (const name of await readdir(into)) await rm(join(into, name), { recursive: true, force: true })
    if (error instanceof RestoreError) throw error
    throw new RestoreError(
      `The backup is cut short or damaged, and nothing was restored: ${(error as Error).message}`,
      { cause: error }
    )
  }
}

async function assertEmpty(into: string): Promise<void> {
  const found = await readdir(into).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (found.length) throw new RestoreError(`${into} is not empty: name a new folder, so that nothing is written over.`)
}

async function openSealed(file: string, identities: readonly string[]): Promise<Readable> {
  const decrypter = new Decrypter()
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch (error) {
    throw new RestoreError('The identity file holds no age identity (AGE-SECRET-KEY-PQ-1...).', { cause: error })
  }
  const source = createReadStream(file)
  try {
    const clear = await decrypter.decrypt(Readable.toWeb(source) as unknown as ReadableStream<Uint8Array>)
    return Readable.fromWeb(clear as unknown as WebStream<Uint8Array>)
  } catch (error) {
    source.destroy()
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new RestoreError(`There is no file ${file}.`)
    throw new RestoreError(
      `${file} does not open: it is no backup, or it was sealed to another recipient than this identity's.`,
      { cause: error }
    )
  }
}

async function unpack(source: Readable, into: string, draft: string): Promise<Record<string, unknown>> {
  const extract = makeExtract()
  const feeding = pipeline(source, createZstdDecompress(), extract as unknown as NodeJS.WritableStream)
  let about: Record<string, unknown> | null = null
  let whole: { files: number } | null = null
  let files = 0
  const reading = (async () => {
    for await (const entry of extract) {
      const { name, type } = entry.header as Header
      if (type === 'file') files++
      if (name === 'vigie-backup.json') about = assertFormat(await readJson(entry as unknown as Readable))
      else if (name === 'whole.json') whole = (await readJson(entry as unknown as Readable)) as { files: number }
      else await place(entry as unknown as Readable, type, pathOf(name, into, draft))
    }
  })()
  await Promise.all([feeding, reading])
  if (!about || !whole || (whole as { files: number }).files !== files)
    throw new RestoreError('The backup is not whole: its end is missing. Nothing was restored.')
  return about
}

async function place(entry: Readable, type: Header['type'], path: string): Promise<void> {
  if (type === 'directory') {
    await mkdir(path, { recursive: true, mode: 0o700 })
    entry.resume()
    return
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(entry, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
}

// Whoever made the file, it writes below the two folders and nowhere else.
function pathOf(name: string, into: string, draft: string): string {
  const [top, ...rest] = name.replace(/\/$/, '').split('/')
  const base = top === 'postgres' ? draft : top === 'data' ? into : null
  if (!base || rest.length === 0 || rest.some((part) => part === '' || part === '.' || part === '..')) {
    throw new RestoreError(`The backup holds "${name}", which is none of ours. Nothing was restored.`)
  }
  return join(base, ...rest)
}

function assertFormat(about: Record<string, unknown>): Record<string, unknown> {
  if (about.format === format) return about
  throw new RestoreError(
    `The backup is of another form ("${String(about.format)}"): restore it with the version of Vigie that made it. Nothing was restored.`
  )
}

async function readJson(entry: Readable): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of entry) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
}

async function giveAll({ account }: Place, folder: string): Promise<void> {
  if (account.way !== 'nobody' && account.way !== 'elsewhere') return
  await chown(folder, account.uid, account.gid)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chown(join(entry.parentPath, entry.name), account.uid, account.gid)
  }
}
