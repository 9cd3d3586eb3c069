import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Decrypter } from 'age-encryption'
import { RestoreError } from './archive.ts'

/** Of a file that is open, so that what is read afterwards is the same file. */
export async function assertDigest(handle: FileHandle, file: string, wanted: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const chunk of streamOf(handle)) hash.update(chunk as Buffer)
  const found = hash.digest('hex')
  if (found !== wanted.toLowerCase())
    throw new RestoreError(
      `${file} is not the backup that was made: its SHA-256 is ${found}. Nothing was restored; fetch it again from where it was put.`
    )
}

export async function openSealed(handle: FileHandle, file: string, identities: readonly string[]): Promise<Readable> {
  const decrypter = new Decrypter()
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch (error) {
    throw new RestoreError('The identity file holds no age identity (AGE-SECRET-KEY-PQ-1...).', { cause: error })
  }
  const source = streamOf(handle)
  try {
    const clear = await decrypter.decrypt(Readable.toWeb(source) as unknown as ReadableStream<Uint8Array>)
    return Readable.fromWeb(clear as unknown as WebStream<Uint8Array>)
  } catch (error) {
    source.destroy()
    throw new RestoreError(
      `${file} does not open: it is no backup, or it was sealed to another recipient than this identity's.`,
      { cause: error }
    )
  }
}

const streamOf = (handle: FileHandle) => handle.createReadStream({ start: 0, autoClose: false })
