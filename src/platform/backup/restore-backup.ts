import { createWriteStream } from 'node:fs'
import { chown, mkdir, open, readdir, rename, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { findPlace, type Place } from '../postgres/place.ts'
import { ownSettings } from '../postgres/settings.ts'
import { readArchive, RestoreError, type About, type Entry } from './archive.ts'
import { isClusterFile, isClusterFolder, isOfTablespace } from './cluster-files.ts'
import { isOfDataFolder } from './data-files.ts'
import { assertDigest, openSealed } from './sealed-file.ts'

export interface RestoreOptions {
  file: string
  identities: readonly string[]
  into: string
  /** Of the file, in hex, as the backup that made it said; another file is not even opened. */
  sha256?: string | undefined
}

export interface Restored {
  about: About
  /** Settings and whatever else of the archive no cluster needs: not restored. */
  leftAside: string[]
}

/** Opens a backup into a new data folder. The cluster moves into place last, once all of it is there. */
export async function restoreBackup({ file, identities, into, sha256 }: RestoreOptions): Promise<Restored> {
  await assertEmpty(into)
  const handle = await openFile(file)
  try {
    if (sha256 !== undefined) await assertDigest(handle, file, sha256)
    return await restore(handle, { file, identities, into })
  } finally {
    await handle.close()
  }
}

async function restore(handle: FileHandle, { file, identities, into }: RestoreOptions): Promise<Restored> {
  const opened = await openSealed(handle, file, identities)
  const place = findPlace(into)
  const draft = `${place.cluster}.new-${process.pid}`
  const leftAside: string[] = []
  try {
    const archive = readArchive((entry) => take(entry, { data: into, postgres: draft }, leftAside))
    const feeding = pipeline(opened, createZstdDecompress(), archive.into)
    const [about] = await Promise.all([archive.about, feeding]).catch((error: unknown) => {
      throw archive.refusal() ?? error
    })
    for (const [name, text] of Object.entries(ownSettings)) await writeFile(join(draft, name), text, { mode: 0o600 })
    await giveAll(place, draft)
    await rename(draft, place.cluster)
    return { about, leftAside }
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

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r')
  } catch (error) {
    throw new RestoreError(`There is no file ${file} that can be read.`, { cause: error })
  }
}

type Folders = Record<'data' | 'postgres', string>

// Whoever made the archive, it writes below the two folders and nowhere else, and only what belongs there.
async function take({ name, isFolder, bytes }: Entry, folders: Folders, leftAside: string[]): Promise<void> {
  const [top, ...rest] = name.replace(/\/$/, '').split('/')
  const below = rest.join('/')
  const isPath = rest.length > 0 && rest.every((part) => part !== '' && part !== '.' && part !== '..')
  if (!isPath || (top !== 'data' && top !== 'postgres') || (top === 'data' && !isOfDataFolder(below)))
    throw new RestoreError(`The backup holds "${name}", which is none of ours. Nothing was restored.`)
  if (top === 'postgres' && isOfTablespace(below))
    throw new RestoreError(
      `The backup holds "${name}": data that would be kept elsewhere, which Vigie never does. Nothing was restored.`
    )
  const path = join(folders[top], below)
  if (top === 'postgres' && !(isFolder ? isClusterFolder(below) : isClusterFile(below))) leftAside.push(below)
  else if (isFolder) await mkdir(path, { recursive: true, mode: 0o700 })
  else {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await pipeline(bytes, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    return
  }
  bytes.resume()
}

async function giveAll({ account }: Place, folder: string): Promise<void> {
  if (account.way !== 'nobody' && account.way !== 'elsewhere') return
  await chown(folder, account.uid, account.gid)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chown(join(entry.parentPath, entry.name), account.uid, account.gid)
  }
}
