import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { shuffled } from '#platform/shuffled.ts'
import { forgetTime } from './forget-time.ts'
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

/**
 * Removes what belongs to no upload on record. An upload is on record before its first byte comes, so what is
 * asked after the folders were read knows every file that was there.
 */
export async function sweepFiles(places: FilePlaces, onRecord: () => Promise<FilesOnRecord>): Promise<Swept> {
  const [arriving, whole] = await Promise.all([readdir(places.arriving), readdir(places.whole)])
  const record = await onRecord()
  const uploads = new Map(record.uploads.map((upload) => [upload.id, upload]))
  const uploadOf = (name: string) => uploads.get(readPartName(name.replace(/\.json$/, ''))?.upload ?? '')
  const gone = [
    ...arriving.filter((name) => uploadOf(name)?.claimed ?? true).map((name) => join(places.arriving, name)),
    ...whole.filter((name) => !uploadOf(name)).map((name) => join(places.whole, name))
  ]
  for (const path of gone) await rm(path, { force: true })
  // NOTE: in no order, and all of them: when the kernel last changed a file's entry says this hour for each.
  for (const name of shuffled(whole)) {
    const upload = uploadOf(name)
    if (upload) await forgetTime(join(places.whole, name), upload.receivedOn).catch(() => undefined)
  }
  let missing = 0
  for (const part of record.parts) {
    const found = await stat(join(places.whole, partName(part))).catch(() => null)
    if (found?.size !== part.bytes) missing++
  }
  return { removed: gone.length, missing }
}
