import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'

/**
 * Under which user PostgreSQL runs. It refuses root, so root has three ways, in this order:
 * `nobody`, the user nobody, where it can reach binaries and data folder; `mapped`, root seen as
 * nobody through a user namespace (a project under /root, a folder of mode 0700); `elsewhere`,
 * nobody with binaries and cluster below /var/lib/vigie. See docs/adr/0004.
 */
export type Way = 'self' | 'nobody' | 'mapped' | 'elsewhere'

export interface Account {
  way: Way
  /** Owner of the cluster's files as the file system sees it. */
  uid: number
  gid: number
  /** Who this process is to PostgreSQL, which asks the kernel who stands at its socket. */
  peer: string
  /** The program and arguments that run `command` under this account. */
  wrap(command: string, args: string[]): { command: string; args: string[]; uid?: number; gid?: number }
}

export function accountFor(way: Way): Account {
  if (way === 'self') {
    return {
      way,
      uid: process.getuid?.() ?? 0,
      gid: process.getgid?.() ?? 0,
      peer: userInfo().username,
      wrap: (command, args) => ({ command, args })
    }
  }
  const { uid, gid } = nobody()
  if (way === 'mapped') {
    const prefix = ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--']
    return {
      way,
      uid: 0,
      gid: 0,
      // NOTE: seen as nobody from inside, like whoever is not mapped; the socket's folder, root's own, keeps the others out.
      peer: 'nobody',
      wrap: (command, args) => ({ command: 'unshare', args: [...prefix, command, ...args] })
    }
  }
  return { way, uid, gid, peer: userInfo().username, wrap: (command, args) => ({ command, args, uid, gid }) }
}

/** The way for a cluster in `folder`, whose parent exists; a cluster that is there keeps its owner. */
export function chooseWay(
  folder: string,
  postgres: string,
  ways: readonly Way[] = ['nobody', 'mapped', 'elsewhere']
): Way {
  if (process.getuid?.() !== 0) return 'self'
  const owner = existsSync(folder) ? statSync(folder).uid : null
  const parent = folder.slice(0, folder.lastIndexOf('/')) || '/'
  for (const way of ways) {
    if (way === 'elsewhere') return way
    const account = accountFor(way)
    if (owner !== null && owner !== account.uid) continue
    const probe = account.wrap('/bin/sh', ['-c', 'cd "$0" && "$1" --version >/dev/null', parent, postgres])
    const { status } = spawnSync(probe.command, probe.args, {
      uid: probe.uid,
      gid: probe.gid,
      stdio: 'ignore',
      cwd: '/'
    })
    if (status === 0) return way
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and no other user can reach ${folder}: start Vigie as another user, or set VIGIE_DATA to a folder that everybody may enter.`
  )
}

export function giveTo(account: Account, folder: string): void {
  if (account.way === 'nobody' || account.way === 'elsewhere') chownSync(folder, account.uid, account.gid)
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid)
    throw new Error(
      'This machine has no user "nobody" for PostgreSQL to run as: start Vigie as a user other than root.'
    )
  return { uid: Number(uid), gid: Number(gid) }
}
