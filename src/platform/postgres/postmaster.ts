import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
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

/** True when a postmaster.pid lies there whose server does not run: a machine went down, or kill -9. */
export function hasStalePidFile(cluster: string): boolean {
  return readPidFile(cluster) !== null && findPostmaster(cluster) === null
}

function readPidFile(cluster: string): string[] | null {
  const path = join(cluster, 'postmaster.pid')
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    if (!existsSync(path)) return null
    throw error
  }
}

// After a restart of the machine or container its number may belong to anybody; PostgreSQL would
// then refuse to start. So we ask what that process is.
function isPostmaster(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  return command !== null && command.includes('postgres') && (command.includes(cluster) || command.includes(realpathSync(cluster)))
}

function commandOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return null
  }
}
