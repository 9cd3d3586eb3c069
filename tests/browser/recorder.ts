import { connect, createServer, type AddressInfo } from 'node:net'
import { Transform } from 'node:stream'

/** Stands between a browser and a server, and keeps every byte that the server is sent. */
export async function record(origin: string): Promise<{ origin: string; sent(): Buffer; stop(): Promise<void> }> {
  const sent: Buffer[] = []
  const server = createServer((browser) => {
    const { hostname, port } = new URL(origin)
    const there = connect(Number(port), hostname)
    browser.on('data', (chunk: Buffer) => sent.push(Buffer.from(chunk)))
    browser.pipe(asFrom(here(), origin)).pipe(there).pipe(browser)
    for (const one of [browser, there]) one.on('error', () => [browser, there].forEach((other) => other.destroy()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const here = () => `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin: here(),
    sent: () => Buffer.concat(sent),
    stop: () => new Promise((resolve) => server.close(() => resolve()))
  }
}

/** As sent from a page of the server itself: it takes nothing from another site's. Ports are of one length. */
const asFrom = (here: string, there: string) =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = chunk.toString('latin1')
      done(null, Buffer.from(text.replaceAll(`Origin: ${here}`, `Origin: ${there}`), 'latin1'))
    }
  })
