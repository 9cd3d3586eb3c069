import type { Server as HttpServer } from 'node:http'
import { createServer, Socket, type Server } from 'node:net'
import { openConnectionRoom, type ConnectionLimits } from './connection-room.ts'

/** A connection of which no more than `begun` was read: whoever takes it overwrites that, and ends the connection. */
export interface Unread {
  socket: Socket
  begun: Buffer
}

export type Taker = (connection: Unread) => Promise<void>

export interface Front {
  server: Server
  /** Ends the connections that have asked for nothing yet: browsers open some in advance. */
  cutSilent(): void
  /** Ends what is still open. */
  cut(): void
}

/**
 * Stands before an HTTP server and reads of each connection what tells whether it brings a form that this process
 * must not read: such a connection goes to its taker as it is, every other to the HTTP server. A connection brings one
 * request: who waits for the answer before she sends a form, as every browser does, sends it on a new one.
 * NOTE: Node reads into 64 KiB of its own, which it neither clears nor lets anybody clear. Here the kernel writes into
 * `room`, the same for all and overwritten at once: the content of a form is nowhere else in this process.
 * NOTE: `_handle` and the option `handle` are not in Node's documentation; its own cluster stands on them.
 */
export function openFront(
  pages: HttpServer,
  find: (line: string) => Taker | null,
  { most = mostOpen, now }: Partial<ConnectionLimits> = {}
): Front {
  const connections = openConnectionRoom({ most, now })
  const room = Buffer.alloc(roomSize)
  const open = new Set<Socket>()
  const silent = new Set<Socket>()
  const heads = new WeakMap<Socket, NodeJS.Timeout>()
  pages.maxRequestsPerSocket = 1
  pages.prependListener('request', (request, response) => {
    const { socket } = request
    connections.asks(socket, request, response)
    clearTimeout(heads.get(socket))
    response.setHeader('connection', 'close')
  })
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true }, (accepted) => {
    let held = none
    const take = (length: number): boolean => {
      const read = Buffer.concat([held, room.subarray(0, length)])
      for (const copied of [held, room]) copied.fill(0)
      const line = firstLine(read)
      held = line === null && read.length < roomSize ? read : none
      if (held.length > 0) return true
      silent.delete(socket)
      const taker = line === null ? null : find(line)
      if (!taker) return toPages(read)
      for (const timer of [late, heads.get(socket)]) clearTimeout(timer)
      connections.isTaken(socket)
      void taker({ socket, begun: read }).finally(() => connections.isAnswered(socket))
      return false
    }
    const toPages = (read: Buffer): true => {
      socket.unshift(read)
      pages.emit('connection', socket)
      return true
    }
    const socket = withRoom(accepted, room, take)
    socket.on('error', () => undefined)
    if (!connections.enter(socket)) {
      socket.once('close', () => accepted.destroy())
      return void socket.destroy()
    }
    for (const all of [open, silent]) all.add(socket)
    heads.set(
      socket,
      setTimeout(() => socket.destroy(), headWithin)
    )
    const late = setTimeout(() => socket.destroy(), allWithin)
    socket.once('close', () => {
      for (const all of [open, silent]) all.delete(socket)
      for (const timer of [late, heads.get(socket)]) clearTimeout(timer)
      // What the server counts its connections by.
      accepted.destroy()
    })
  })
  const looking = setInterval(connections.look, lookEvery).unref()
  server.once('close', () => clearInterval(looking))
  const end = (sockets: Set<Socket>) => () => sockets.forEach((socket) => socket.destroy())
  return { server, cutSilent: end(silent), cut: end(open) }
}

/** Enough for the first line of any form's request, and less than a browser's head: its content stays unread. */
const roomSize = 512

/** Descriptors are left for the database, for files and for the other surfaces. */
const mostOpen = 2000

// Milliseconds. Eight MiB at 100 kbit/s take ten minutes.
const headWithin = 15_000
const lookEvery = 1000
const allWithin = 1_800_000

function withRoom(accepted: Socket, buffer: Buffer, callback: (length: number) => boolean): Socket {
  const holder = accepted as unknown as { _handle: object | null }
  const handle = holder._handle
  holder._handle = null
  const options = { handle, allowHalfOpen: true, onread: { buffer, callback } }
  return new Socket(options as ConstructorParameters<typeof Socket>[0])
}

/** Null while it is not whole. An empty line before it means nothing (RFC 9112, 2.2). */
function firstLine(read: Buffer): string | null {
  const start = read[0] === cr && read[1] === lf ? 2 : 0
  const end = read.indexOf(lf, start)
  return end < 0 ? null : read.toString('latin1', start, end).trimEnd()
}

const none = Buffer.alloc(0)
const [cr, lf] = [0x0d, 0x0a]
