import { readFileSync, readlinkSync } from 'node:fs'
import type { Socket } from 'node:net'

/** Bytes that have come and are unread, or that the other side has left. */
export type Line = number | 'left'

/**
 * How these connections stand, of which nothing is read: Node learns that by reading alone; the kernel says it in its
 * table. Null where there is none (it is Linux's).
 * NOTE: read at once. Node's threads write files and count keys as well, and the kernel gives the table in pieces of
 * 4 kB: where each piece waited for a thread, a look took seconds while texts came in.
 */
export function readLines(sockets: readonly Socket[]): Map<Socket, Line> | null {
  const tables = ['tcp', 'tcp6'].map((name) => orElse(() => readFileSync(`/proc/net/${name}`, 'utf8'), ''))
  if (tables.every((table) => table === '')) return null
  const open = new Map<string, number>()
  for (const line of tables.join('\n').split('\n')) {
    const [, , , state, queues, , , , , inode] = line.trim().split(/\s+/)
    if (state === established && inode) open.set(inode, parseInt(queues!.split(':')[1]!, 16))
  }
  return new Map(
    sockets.map((socket) => {
      const inode = inodeOf(socket)
      return [socket, inode === null ? 0 : (open.get(inode) ?? 'left')]
    })
  )
}

const established = '01'

function inodeOf(socket: Socket): string | null {
  const { _handle: handle } = socket as unknown as { _handle: { fd?: number } | null }
  if (handle?.fd === undefined || handle.fd < 0) return null
  const known = inodes.get(socket)
  if (known) return known
  const link = orElse(() => readlinkSync(`/proc/self/fd/${handle.fd}`), '')
  const inode = /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? null
  if (inode) inodes.set(socket, inode)
  return inode
}

/** It is the same for as long as a connection is open. */
const inodes = new WeakMap<Socket, string>()

function orElse<T>(read: () => T, other: T): T {
  try {
    return read()
  } catch {
    return other
  }
}
