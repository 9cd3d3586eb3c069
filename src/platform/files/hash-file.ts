import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { untouched } from './untouched.ts'

/** In pieces: many parts become whole at the same moment, and all of them are never in memory. */
export async function hashFile(path: string): Promise<{ hash: Uint8Array; length: number }> {
  const running = createHash('sha256')
  let length = 0
  const handle = await open(path, untouched)
  for await (const piece of handle.createReadStream() as AsyncIterable<Buffer>) {
    running.update(piece)
    length += piece.length
  }
  return { hash: new Uint8Array(running.digest()), length }
}
