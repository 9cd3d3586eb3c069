import { connect } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSurface, type SurfaceServer } from '#platform/web/surface-server.ts'

let server: SurfaceServer
const readWhole = async (request: AsyncIterable<unknown>) => {
  for await (const _ of request);
}
beforeAll(async () => {
  server = await openSurface(
    {
      surface: 'intake',
      handler: (request, response) =>
        void readWhole(request).then(
          () => response.end('read'),
          () => undefined
        ),
      isAsset: () => false,
      whyNotReady: async () => null,
      uploads: {
        path: '/api/files',
        take: (request, response) =>
          readWhole(request).then(
            () => response.end('read'),
            () => undefined
          )
      },
      textWithin: 300,
      log: pino({ level: 'silent' })
    },
    { host: '127.0.0.1', port: 0, origin: null }
  )
})
afterAll(() => server.close())

/** Half of what is announced comes at once, the other half after a second. */
async function sendSlowly(path: string): Promise<string> {
  const line = connect(Number(new URL(server.origin).port), '127.0.0.1')
  line.on('error', () => undefined)
  let said = ''
  line.on('data', (chunk: Buffer) => (said += String(chunk)))
  line.write(`POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 2\r\n\r\na`)
  setTimeout(() => line.write('b'), 1000)
  await new Promise<void>((resolve) => line.once('close', () => resolve()))
  return said
}

test('a part of a file takes the time that its line takes; a text that does not come ends', async () => {
  expect(await sendSlowly('/api/files')).toMatch(/^HTTP\/1\.1 200 /)
  expect(await sendSlowly('/api/submissions')).toBe('')
})
