import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysFolder } from '../keys-folder.ts'

/**
 * Of every process on this data folder alike, so that a page left open over a restart has not worked in vain; another
 * for each door, so that work done for one opens no other.
 */
export const workKey = (dataFolder: string, door: 'texts' | 'files' | 'forms'): Uint8Array =>
  door === 'texts' ? keyOf(dataFolder) : createHmac('sha256', keyOf(dataFolder)).update(`vigie work ${door}`).digest()

function keyOf(dataFolder: string): Uint8Array {
  const path = join(keysFolder(dataFolder), 'work.key')
  if (!existsSync(path)) {
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, randomBytes(32), { mode: 0o600, flush: true })
    try {
      linkSync(draft, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process made it first
    }
    unlinkSync(draft)
  }
  return readFileSync(path)
}
