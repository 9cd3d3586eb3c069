import { connect, createServer, type AddressInfo } from 'node:net'

/** Stands between a browser and a server, and keeps every byte that the server is sent. */
export async function record(origin: string): Promise<{ origin: string; sent(): Buffer; stop(): Promise<void> }> {
  const sent: Buffer[] = []
  const server = createServer((browser) => {
    const { hostname, port } = new URL(origin)
    const there = connect(Number(port), hostname)
    browser.on('data', (chunk: Buffer) => sent.push(Buffer.from(chunk)))
    browser.pipe(there).pipe(browser)
    for (const one of [browser, there]) one.on('error', () => [browser, there].forEach((other) => other.destroy()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(sent),
    stop: () => new Promise((resolve) => server.close(() => resolve()))
  }
}
