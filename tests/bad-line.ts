import { createServer, connect, type Socket } from 'node:net'

export interface BadLine {
  origin: string
  /** Bytes that came in at this end so far. */
  sent(): number
  /** Breaks all connections that are open; whoever comes again is let through. */
  cut(): void
  /** Nobody gets through until it is back. */
  lose(): void
  comeBack(): void
  /** Called with the count of bytes sent, as they come. */
  onBytes: (sent: number) => void
  close(): Promise<void>
}

/** A line between a page and the server that breaks when it is told to. @param speed bytes per second */
export async function badLine(to: string, speed = Infinity): Promise<BadLine> {
  const { port, hostname } = new URL(to)
  const open = new Set<Socket>()
  let [sent, lost] = [0, false]
  const server = createServer((near) => {
    if (lost) return near.destroy()
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
    near.on('data', (bytes) => {
      sent += bytes.length
      line.onBytes(sent)
      far.write(bytes)
      if (speed === Infinity && !far.writableNeedDrain) return
      near.pause()
      setTimeout(() => near.resume(), (bytes.length / speed) * 1000)
    })
  })
  const line: BadLine = {
    origin: '',
    sent: () => sent,
    cut: () => open.forEach((socket) => socket.destroy()),
    lose() {
      lost = true
      line.cut()
    },
    comeBack: () => void (lost = false),
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
