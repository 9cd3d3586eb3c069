import { createHash, type Hash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { constants, createZstdCompress } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { pack as makePack, type Pack } from 'tar-stream'
import { asUser, withClient } from '../db.ts'
import { superuser } from '../postgres/cluster.ts'
import type { Cluster } from '../postgres/supervisor.ts'
import { copyCluster } from './cluster-copy.ts'
import { format } from './archive.ts'
import { isOfDataFolder, isSentFile } from './data-files.ts'

export interface BackupOptions {
  cluster: Cluster
  to: string
  recipients: readonly string[]
  /** Written into it, in clear only to whoever can open it. */
  about: Record<string, unknown>
}

export interface BackupResult {
  file: string
  bytes: number
  files: number
  /** Of the file as it was written, in hex: `vigie restore --sha256` holds an archive against it. */
  sha256: string
}

/**
 * Everything of a data folder, sealed: tar, zstd, age. It streams; nothing unsealed touches a disk.
 * Until it is whole it has another name. The order within: what it is, the data folder's own files, the cluster,
 * the parts of files that defenders sent.
 */
export async function makeBackup({ cluster, to, recipients, about }: BackupOptions): Promise<BackupResult> {
  await mkdir(dirname(to), { recursive: true })
  const draft = `${to}.partial`
  const hash = createHash('sha256')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const pack = makePack()
  const packed = packAll(pack, cluster, about)
  packed.catch((error: Error) => pack.destroy(error))
  const compressed = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } })
  const compressing = pipeline(pack, compressed)
  try {
    const sealed = await encrypter.encrypt(Readable.toWeb(compressed) as unknown as ReadableStream<Uint8Array>)
    const written = pipeline(
      Readable.fromWeb(sealed as unknown as WebStream<Uint8Array>),
      hashed(hash),
      createWriteStream(draft, { mode: 0o600, flush: true })
    )
    const [files] = await Promise.all([packed, compressing, written])
    await rename(draft, to)
    return { file: to, bytes: (await stat(to)).size, files, sha256: hash.digest('hex') }
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

const hashed = (hash: Hash) =>
  async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }

async function packAll(pack: Pack, cluster: Cluster, about: Record<string, unknown>): Promise<number> {
  let files = 0
  const add = async (name: string, size: number, bytes: AsyncIterable<Buffer>) => {
    const entry = pack.entry({ name, size, mode: 0o600, mtime: new Date(0) })
    await pipeline(bytes, entry as unknown as NodeJS.WritableStream)
    files++
  }
  const head = Buffer.from(JSON.stringify({ format, ...about }))
  await add('vigie-backup.json', head.length, Readable.from([head]))
  const addData = async (name: string) => {
    const handle = await open(join(cluster.place.dataFolder, name)).catch(() => null)
    // Swept since the folder was read: no record speaks of it any more.
    if (!handle) return
    await add(`data/${name}`, (await handle.stat()).size, handle.createReadStream())
  }
  for (const name of await otherFiles(cluster.place.dataFolder, '')) if (!isSentFile(name)) await addData(name)
  await withClient({ connectionString: asUser(cluster.url('postgres'), superuser) }, async (client) => {
    for await (const item of copyCluster(client, cluster.place.cluster)) {
      if ('read' in item) await add(`postgres/${item.name}`, item.size, item.read())
      else pack.entry({ name: `postgres/${item.name}`, type: 'directory', mode: 0o700, mtime: new Date(0) })
    }
  })
  // NOTE: after the database: each part of a file that its copy has on record was durable in its place before.
  for (const name of await otherFiles(cluster.place.dataFolder, '')) if (isSentFile(name)) await addData(name)
  const tail = Buffer.from(JSON.stringify({ files: files + 1 }))
  await add('whole.json', tail.length, Readable.from([tail]))
  pack.finalize()
  return files
}

/** Files of the data folder besides PostgreSQL's: keys, the operator's reference data, documents. */
async function otherFiles(dataFolder: string, folder: string): Promise<string[]> {
  const path = join(dataFolder, folder)
  if (!existsSync(path)) return []
  const found: string[] = []
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const name = folder ? `${folder}/${entry.name}` : entry.name
    if (!isOfDataFolder(name)) continue
    if (entry.isDirectory()) found.push(...(await otherFiles(dataFolder, name)))
    else if (entry.isFile()) found.push(name)
  }
  return found
}
