import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../sealing/bytes.ts'
import { forgetTime } from './forget-time.ts'
import { makeDurable, writeDurably } from './make-durable.ts'
import type { PartStoreOptions } from './part-store.ts'
import { partName, type PartId } from './places.ts'
import { PartRefused } from './refusal.ts'
import { hasRoom } from './room-left.ts'

/** A sealed part that was made on this server (scripts off): durable and on record, or refused and gone. */
export async function storePart(
  { places, register, space, moving, today }: PartStoreOptions,
  part: PartId,
  sealed: Uint8Array
): Promise<void> {
  if (!(await hasRoom(places.arriving, space, await register.bytesOfAll(), sealed.length)))
    throw new PartRefused('no-space')
  moving.came(part.upload, sealed.length)
  const [draft, path] = [join(places.arriving, partName(part)), join(places.whole, partName(part))]
  await writeDurably(draft, sealed, 'w')
  await rename(draft, path)
  await forgetTime(path, today())
  await makeDurable(places.whole)
  const recorded = await register.record({ ...part, bytes: sealed.length, sha256: sha256(sealed) })
  if (recorded === 'recorded' || recorded === 'again') return
  await rm(path, { force: true })
  throw new PartRefused(recorded === 'more-than-declared' ? 'more-than-declared' : 'upload-unknown')
}
