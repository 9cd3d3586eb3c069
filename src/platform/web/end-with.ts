import type { Socket } from 'node:net'

export interface PlainAnswer {
  /** Such as '503 Service Unavailable'. */
  status: string
  headers: Record<string, string>
  body: string
}

/**
 * Answers on a connection of which not all was read.
 * NOTE: one that is closed with something unread is reset, and what was answered on it is lost with it.
 */
export function endWith(socket: Socket, { status, headers, body }: PlainAnswer): void {
  const lines = [
    `HTTP/1.1 ${status}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close'
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => endSoon(socket))
}

function endSoon(socket: Socket): void {
  const timer = setTimeout(() => socket.destroy(), 5000).unref()
  socket.once('close', () => clearTimeout(timer))
}
