import { connect } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSurface, type SurfaceServer } from '#platform/web/surface-server.ts'

let server: SurfaceServer
const readWhole = async (request: AsyncIterable<unknown>) => {
  for await (const _ of request);
}
const fileComes = Promise.withResolvers<void>()
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
        take: (request, response) => {
          fileComes.resolve()
          return readWhole(request).then(
            () => response.end('read'),
            () => undefined
          )
        }
      },
      textWithin: 300,
      log: pino({ level: 'silent' })
    },
    { host: '127.0.0.1', port: 0, origin: null }
  )
})
afterAll(() => server.close())

/** Half of what is announced comes at once, the other half when it is asked for. */
function sendHalf(path: string) {
  const line = connect(Number(new URL(server.origin).port), '127.0.0.1')
  line.on('error', () => undefined)
  let said = ''
  line.on('data', (chunk: Buffer) => (said += String(chunk)))
  line.write(`POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 2\r\n\r\na`)
  const ended = new Promise<string>((resolve) => line.once('close', () => resolve(said)))
  return { ended, sendRest: () => line.write('b') }
}

test('a part of a file takes the time that its line takes; a text that does not come ends', async () => {
  const file = sendHalf('/api/files')
  await fileComes.promise
  const text = sendHalf('/api/submissions')
  expect(await text.ended).toBe('')
  // It came first, and has waited longer than a text may.
  file.sendRest()
  expect(await file.ended).toMatch(/^HTTP\/1\.1 200 /)
})
