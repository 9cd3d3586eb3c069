import { readFile, readlink } from 'node:fs/promises'
import type { Socket } from 'node:net'

/**
 * Which of these, of which nothing is read, have been left by the other side. Node learns that by reading alone; the
 * kernel says it in its table. Where there is none (it is Linux's) nobody has left.
 */
export async function findLeft(sockets: readonly Socket[]): Promise<Socket[]> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')))
  if (tables.every((table) => table === '')) return []
  const open = new Set<string>()
  for (const line of tables.join('\n').split('\n')) {
    const [, , , state, , , , , , inode] = line.trim().split(/\s+/)
    if (state === established && inode) open.add(inode)
  }
  const left = await Promise.all(sockets.map(async (socket) => [socket, await inodeOf(socket)] as const))
  return left.filter(([, inode]) => inode !== null && !open.has(inode)).map(([socket]) => socket)
}

const established = '01'

async function inodeOf(socket: Socket): Promise<string | null> {
  const { _handle: handle } = socket as unknown as { _handle: { fd?: number } | null }
  if (handle?.fd === undefined || handle.fd < 0) return null
  const link = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => '')
  return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? null
}
