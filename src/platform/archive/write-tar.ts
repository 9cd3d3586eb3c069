import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack as makePack } from 'tar-stream'

export interface Tar {
  /** Waits until the entry is passed on, so that no more than one is in memory. */
  add(name: string, bytes: Uint8Array): Promise<void>
  addStream(name: string, size: number, bytes: AsyncIterable<Uint8Array>): Promise<void>
}

export interface TarWritten {
  file: string
  bytes: number
  /** Of the whole file, in hex. */
  sha256: string
}

/** A tar file, streamed, for its owner alone. Until it is whole it has another name; when filling fails, it goes. */
export async function writeTar<T>(to: string, fill: (tar: Tar) => Promise<T>): Promise<TarWritten & { filled: T }> {
  await mkdir(dirname(to), { recursive: true })
  const draft = `${to}.partial`
  const pack = makePack()
  const hash = createHash('sha256')
  const addStream: Tar['addStream'] = async (name, size, bytes) => {
    const entry = pack.entry({ name, size, mode: 0o600, mtime: new Date(0) })
    await pipeline(bytes, entry as unknown as NodeJS.WritableStream)
  }
  const add: Tar['add'] = (name, bytes) => addStream(name, bytes.length, Readable.from([Buffer.from(bytes)]))
  const filling = fill({ add, addStream }).then((filled) => {
    pack.finalize()
    return filled
  })
  filling.catch((error: Error) => pack.destroy(error))
  try {
    const writing = pipeline(
      pack as unknown as AsyncIterable<Uint8Array>,
      hashed(hash),
      createWriteStream(draft, { mode: 0o600, flush: true })
    )
    const [filled] = await Promise.all([filling, writing])
    await rename(draft, to)
    return { file: to, bytes: (await stat(to)).size, sha256: hash.digest('hex'), filled }
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
