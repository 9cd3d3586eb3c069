import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of runs that were killed, by their whole paths: a name is the prefix, the number of the process whose it was, and more. */
export const leftBehind = (parent: string, prefix: string): string[] =>
  readdirSync(parent).flatMap((name) => {
    const pid = name.startsWith(prefix) ? Number(/^\d+(?=-)/.exec(name.slice(prefix.length))?.[0]) : 0
    return pid && !isAlive(pid) ? [join(parent, name)] : []
  })

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
