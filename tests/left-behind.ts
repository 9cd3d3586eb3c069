import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '#platform/postgres/cluster.ts'

/** Folders of runs that were killed, by their whole paths: a name is the prefix, the number of the process whose it was, and more. */
export const leftBehind = (parent: string, prefix: string): string[] =>
  readdirSync(parent).flatMap((name) => {
    const pid = name.startsWith(prefix) ? Number(/^\d+(?=-)/.exec(name.slice(prefix.length))?.[0]) : 0
    return pid && !isAlive(pid) ? [join(parent, name)] : []
  })
