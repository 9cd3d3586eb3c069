import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A sealed part of a file; the upload's id is random and made by the device that sends it. */
export interface PartId {
  upload: string
  index: number
}

export interface FilePlaces {
  /** Parts of which bytes may still come. */
  arriving: string
  /** Parts that are whole, checked and durable. */
  whole: string
}

export const filePlaces = (dataFolder: string): FilePlaces => ({
  arriving: join(dataFolder, 'files', 'arriving'),
  whole: join(dataFolder, 'files', 'whole')
})

export async function makePlaces(dataFolder: string): Promise<FilePlaces> {
  const places = filePlaces(dataFolder)
  for (const folder of Object.values(places)) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
  }
  return places
}

export const partName = ({ upload, index }: PartId): string => `${upload}.${index}`

/** Null for what names no part: nothing of an address reaches the file system but a UUID and a small number. */
export function readPartName(name: string): PartId | null {
  const [, upload, index] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,3})$/.exec(name) ?? []
  return upload && index && String(Number(index)) === index ? { upload, index: Number(index) } : null
}
