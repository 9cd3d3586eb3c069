import { readFile, readlink } from 'node:fs/promises'
import type { Socket } from 'node:net'

/** Bytes that have come and are unread, or that the other side has left. */
export type Line = number | 'left'

/**
 * How these connections stand, of which nothing is read: Node learns that by reading alone; the kernel says it in its
 * table. Null where there is none (it is Linux's).
 */
export async function readLines(sockets: readonly Socket[]): Promise<Map<Socket, Line> | null> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')))
  if (tables.every((table) => table === '')) return null
  const open = new Map<string, number>()
  for (const line of tables.join('\n').split('\n')) {
    const [, , , state, queues, , , , , inode] = line.trim().split(/\s+/)
    if (state === established && inode) open.set(inode, parseInt(queues!.split(':')[1]!, 16))
  }
  const found = await Promise.all(sockets.map(async (socket) => [socket, await inodeOf(socket)] as const))
  return new Map(found.map(([socket, inode]) => [socket, inode === null ? 0 : (open.get(inode) ?? 'left')]))
}

const established = '01'

async function inodeOf(socket: Socket): Promise<string | null> {
  const { _handle: handle } = socket as unknown as { _handle: { fd?: number } | null }
  if (handle?.fd === undefined || handle.fd < 0) return null
  const link = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => '')
  return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? null
}
