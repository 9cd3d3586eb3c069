import { createServer, connect, type Socket } from 'node:net'

export interface BadLine {
  origin: string
  /** Bytes that came in at this end so far. */
  sent(): number
  /** Takes in nothing more of what is on its way, until it is cut. */
  hold(): void
  /** Breaks all connections that are open; whoever comes again is let through. */
  cut(): void
  /** Nobody gets through before so many were turned away. */
  lose(tries: number): void
  /** Called with the count of bytes sent, as they come, and the connection on which they do. */
  onBytes: (sent: number, on: Socket) => void
  close(): Promise<void>
}

/** A line between a page and the server that breaks when it is told to. */
export async function badLine(to: string): Promise<BadLine> {
  const { port, hostname } = new URL(to)
  const open = new Set<Socket>()
  let [sent, toTurnAway, isHeld] = [0, 0, false]
  const server = createServer((near) => {
    if (toTurnAway > 0) {
      toTurnAway--
      return near.destroy()
    }
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    far.pipe(near)
    far.on('drain', () => isHeld || near.resume())
    near.on('data', (bytes) => {
      sent += bytes.length
      if (!far.write(bytes)) near.pause()
      line.onBytes(sent, near)
      if (isHeld) near.pause()
    })
  })
  const line: BadLine = {
    origin: '',
    sent: () => sent,
    hold: () => void (isHeld = true),
    cut() {
      isHeld = false
      open.forEach((socket) => socket.destroy())
    },
    lose(tries) {
      toTurnAway = tries
      line.cut()
    },
    onBytes: () => undefined,
    close: () =>
      new Promise((resolve) => {
        line.cut()
        server.close(() => resolve())
      })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  line.origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  return line
}
