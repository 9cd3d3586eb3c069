import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { shuffled } from '#platform/shuffled.ts'
import { forgetArrival } from './forget-arrival.ts'
import { makeDurable } from './make-durable.ts'
import { partName, readPartName, type FilePlaces, type PartId } from './places.ts'

export interface FilesOnRecord {
  uploads: readonly { id: string; receivedOn: string; claimed: boolean }[]
  parts: readonly (PartId & { bytes: number })[]
}

export interface Swept {
  removed: number
  /** Parts on record whose file is not there or has another size: this must never be. */
  missing: number
}

export interface SweepOptions {
  today: string
  /** In place of chance. */
  pick?: ((below: number) => number) | undefined
}

/**
 * Removes what belongs to no upload on record. An upload is on record before its first byte comes, so what is
 * asked after the folders were read knows every file that was there. What is on record forgets when it came.
 */
export async function sweepFiles(
  places: FilePlaces,
  onRecord: () => Promise<FilesOnRecord>,
  options: SweepOptions
): Promise<Swept> {
  const [arriving, whole] = await Promise.all([readdir(places.arriving), readdir(places.whole)])
  const record = await onRecord()
  const of = uploadsOf(record)
  const gone = [
    ...arriving.filter((name) => of(name)?.claimed ?? true).map((name) => join(places.arriving, name)),
    ...whole.filter((name) => !of(name)).map((name) => join(places.whole, name))
  ]
  for (const path of gone) await rm(path, { force: true })
  await forgetArrivals(places, record, options)
  const now = await onRecord()
  // NOTE: a part that was erased while it was rewritten may be back.
  const isKept = uploadsOf(now)
  for (const name of whole) if (!isKept(name)) await rm(join(places.whole, name), { force: true })
  let missing = 0
  for (const part of now.parts) {
    const found = await stat(join(places.whole, partName(part))).catch(() => null)
    if (found?.size !== part.bytes) missing++
  }
  return { removed: gone.length, missing }
}

/** In no order, and all of them: when the kernel last changed a file's entry says this hour for each. */
async function forgetArrivals(places: FilePlaces, record: FilesOnRecord, { today, pick }: SweepOptions): Promise<void> {
  const of = uploadsOf(record)
  // What is not on record yet is still being checked.
  for (const name of shuffled(record.parts.map(partName), pick)) {
    const upload = of(name)
    if (upload) await forgetArrival(places, name, { receivedOn: upload.receivedOn, today })
  }
  await makeDurable(places.whole)
}

const uploadsOf = ({ uploads }: FilesOnRecord) => {
  const byId = new Map(uploads.map((upload) => [upload.id, upload]))
  return (name: string) => byId.get(readPartName(name.replace(/\.json$/, ''))?.upload ?? '')
}
