import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { partName, type FilePlaces, type PartId } from './places.ts'
import { untouched } from './untouched.ts'

/** A sealed part as it arrived; null when there is none. */
export async function readPart(
  places: FilePlaces,
  part: PartId
): Promise<{ size: number; bytes: ReadableStream<Uint8Array> } | null> {
  const handle = await open(join(places.whole, partName(part)), untouched).catch(() => null)
  if (!handle) return null
  const { size } = await handle.stat()
  const bytes = handle.createReadStream({ highWaterMark: 256 * 1024 })
  return { size, bytes: Readable.toWeb(bytes) as ReadableStream<Uint8Array> }
}
