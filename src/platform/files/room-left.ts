import { statfs } from 'node:fs/promises'

export interface FileSpace {
  /** Bytes that all files together may take. */
  most: number
  /** Bytes of the disk that files never fill: texts, the database and its log need room whatever is sent. */
  reserve: number
}

/** Whether `more` bytes of files have room, on the disk and within what files may take. */
export async function hasRoom(folder: string, space: FileSpace, taken: number, more: number): Promise<boolean> {
  return taken + more <= space.most && (await freeBytes(folder)) - more >= space.reserve
}

/** Whether any file has, so that a page says beforehand where none can be added: FILES_SPACE_GB may be 0, a disk full. */
export const hasRoomForFiles = (folder: string, space: FileSpace): Promise<boolean> => hasRoom(folder, space, 0, 1)

/** Whether a text has that leaves so much free: the shortest leave a quarter of what files do, so that the database can still write and be tidied. */
export async function hasRoomForText(folder: string, leaves: number): Promise<boolean> {
  return (await freeBytes(folder)) >= leaves
}

async function freeBytes(folder: string): Promise<number> {
  const disk = await statfs(folder)
  return disk.bavail * disk.bsize
}
