import { chmodSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { giveTo, type Account } from './account.ts'

// A socket's path holds 107 bytes on Linux and 103 on macOS; the name is .s.PGSQL.5432.lock at most.
const longest = 103 - '/.s.PGSQL.5432.lock'.length

/**
 * A folder for the socket that only PostgreSQL's user can enter: in the data folder where the path
 * is short enough, else in the system's temporary folder. postmaster.pid says where it is.
 */
export function makeSocketFolder(dataFolder: string, account: Account): string {
  const near = join(dataFolder, 'run')
  if (account.way !== 'elsewhere' && Buffer.byteLength(near) <= longest) return prepare(near, account)
  const name = `vigie-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`
  const base = Buffer.byteLength(join(tmpdir(), name)) <= longest ? tmpdir() : '/tmp'
  try {
    return prepare(join(base, name), account)
  } catch {
    // Somebody else holds that name, in error or in malice: take one that nobody can foresee.
    return prepare(mkdtempSync(join(base, 'vigie-')), account)
  }
}

function prepare(folder: string, account: Account): string {
  try {
    mkdirSync(folder, { mode: 0o700 })
    giveTo(account, folder)
    return folder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  const ours = found.isDirectory() && (found.uid === account.uid || found.uid === process.getuid?.())
  if (!ours) throw new Error(`${folder} belongs to somebody else`)
  giveTo(account, folder)
  chmodSync(folder, 0o700)
  return folder
}
