import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { referenceFiles } from './files.ts'

export interface FoundFile {
  /** Within its folder: 'states.csv', 'declared/A-HRC-34-52.csv'. */
  name: string
  bytes: Uint8Array
  sha256: Buffer
}

/** Reference files by their name. Of a file that stands in several folders the first folder's is taken. */
export function findReferenceFiles(folders: readonly string[]): Map<string, FoundFile> {
  const found = new Map<string, FoundFile>()
  for (const { file } of referenceFiles) {
    for (const folder of folders) {
      for (const name of globSync(file, { cwd: folder }).toSorted()) {
        if (found.has(name)) continue
        const bytes = readFileSync(join(folder, name))
        found.set(name, { name, bytes, sha256: createHash('sha256').update(bytes).digest() })
      }
    }
  }
  return found
}
