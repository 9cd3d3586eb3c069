import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, realpathSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

export interface Postmaster {
  pid: number
  socketFolder: string | null
}

/** The server that runs in this cluster, going by its postmaster.pid; null when none does. */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readPidFile(cluster)
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 1 || !isPostmaster(pid, cluster)) return null
  return { pid, socketFolder: lines[4] || null }
}

/**
 * Takes away a postmaster.pid whose number now belongs to some other live process, since PostgreSQL
 * refuses to start over it, or an empty one that a crash left; every other stale file it sees through
 * by itself. Moved first and read again, so that the file of a server that starts now is put back.
 */
export function retireForeignPidFile(cluster: string): void {
  const path = join(cluster, 'postmaster.pid')
  const pid = readPidFile(cluster)?.[0]
  if (pid === undefined || findPostmaster(cluster)) return
  const empty = pid === '' && Date.now() - statSync(path).mtimeMs > 5000
  const foreign = Number(pid) > 1 && commandOf(Number(pid)) !== null
  if (!empty && !foreign) return
  const aside = `${path}.${process.pid}`
  renameSync(path, aside)
  if (readFileSync(aside, 'utf8').split('\n')[0] !== pid) linkSync(aside, path)
  unlinkSync(aside)
}

function readPidFile(cluster: string): string[] | null {
  const path = join(cluster, 'postmaster.pid')
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    // NOTE: asked of the error, and not of the file: another may be writing it anew by now.
    if (['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '')) return null
    throw error
  }
}

// After a restart of the machine or container its number may belong to anybody; PostgreSQL would
// then refuse to start. So we ask what that process is.
function isPostmaster(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  return (
    command !== null &&
    command.includes('postgres') &&
    (command.includes(cluster) || command.includes(realpathSync(cluster)))
  )
}

function commandOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return null
  }
}
