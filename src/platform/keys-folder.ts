import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where this server's own secrets are: mode 0700, files 0600. What opens people's secrets is never here. */
export function keysFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}
