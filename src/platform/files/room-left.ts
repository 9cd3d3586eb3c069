import { statfs } from 'node:fs/promises'

export interface FileSpace {
  /** Bytes that all files together may take. */
  most: number
  /** Bytes of the disk that files never fill: texts, the database and its log need room whatever is sent. */
  reserve: number
}

/** Whether `more` bytes of files have room, on the disk and within what files may take. */
export async function hasRoom(folder: string, space: FileSpace, taken: number, more: number): Promise<boolean> {
  const disk = await statfs(folder)
  return taken + more <= space.most && disk.bavail * disk.bsize - more >= space.reserve
}
