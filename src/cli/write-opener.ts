import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { projectRoot } from '#platform/project-root.ts'
import { Refusal } from './command.ts'

export interface OpenerWritten {
  file: string
  bytes: number
  sha256: string
}

/** The page that the build made: one file, which opens a sealed export on a computer without a network. */
export function readOpener(): Buffer {
  try {
    return readFileSync(`${projectRoot}/build/opener/opener.html`)
  } catch {
    throw new Refusal(
      'The opener is not built in this checkout: start it once (npm start) or check it (npm run check).'
    )
  }
}

export function writeOpener(file: string, page: Buffer): OpenerWritten {
  writeFileSync(file, page, { flag: 'wx', flush: true })
  return { file, bytes: page.length, sha256: createHash('sha256').update(page).digest('hex') }
}
