import { request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SurfaceName } from '#platform/config.ts'
import { openSurface, type Handler, type SurfaceServer } from '#platform/web/surface-server.ts'

const seen: { url: string; headers: IncomingHttpHeaders }[] = []
const handler: Handler = (req, res) => {
  seen.push({ url: req.url ?? '', headers: { ...req.headers } })
  if (req.url?.includes('slash')) return void res.writeHead(308, { location: '/public/en' }).end()
  if (req.url?.includes('stored')) return void res.writeHead(200, { 'Cache-Control': 'public, max-age=60' }).end('kept')
  res.setHeader('set-cookie', 'a=b')
  res.setHeader('etag', '"1"')
  res.writeHead(200, { 'content-type': 'text/html', 'content-length': 30_000 })
  res.write('x'.repeat(10_000))
  res.end('y'.repeat(20_000))
}

let ready: string | null = null
const servers = {} as Record<SurfaceName, SurfaceServer>
beforeAll(async () => {
  for (const surface of ['public', 'intake', 'office'] as const) {
    const options = {
      surface,
      handler,
      isAsset: (path: string) => path === '/vigie.svg',
      whyNotReady: async () => ready,
      uploads: {
        path: '/api/files',
        take: async (_: IncomingMessage, response: ServerResponse) => void response.writeHead(299).end()
      },
      log: pino({ level: 'silent' })
    }
    servers[surface] = await openSurface(options, { host: '127.0.0.1', port: 0, origin: null })
  }
})
afterAll(() => Promise.all(Object.values(servers).map((server) => server.close())))

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

function get(
  surface: SurfaceName,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET'
): Promise<Answer> {
  const port = Number(new URL(servers[surface].origin).port)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      )
    })
    sent.on('error', reject).end()
  })
}

test.each([
  ['/', '/public'],
  ['/en?a=/../office', '/public/en?a=/../office'],
  ['/../office/en', '/public/office/en'],
  ['/en/../../../office', '/public/office'],
  ['/%2e%2e/office/en', '/public/office/en'],
  ['/.%2E/office', '/public/office'],
  ['/..\\office', '/public/office'],
  ['/..%2foffice', '/public/..%2foffice'],
  ['//office/en', '/public//office/en'],
  ['/office/en', '/public/office/en'],
  ['/vigie.svg', '/vigie.svg'],
  ['/x/../vigie.svg?a', '/vigie.svg']
])('the public surface gives %s to the handler as %s', async (path, inner) => {
  await get('public', path)
  expect(seen.at(-1)?.url).toBe(inner)
})

test('an address in full, or one that is none, is refused', async () => {
  expect((await get('public', 'http://office/en')).status).toBe(400)
  expect((await get('public', '*', {}, 'OPTIONS')).status).toBe(400)
  expect((await get('public', '/en', {}, 'DELETE')).status).toBe(405)
})

// A host of "a/office/en?" before an address would make of that address a query of the office's page.
test.each(['/en', '/vigie.svg', '/x/../vigie.svg'])(
  'the host that the handler sees with %s is the configured one, whatever was sent',
  async (path) => {
    await get('public', path, {
      host: 'evil.example/office/en?',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-vigie-protocol': 'gopher'
    })
    expect(seen.at(-1)?.headers.host).toBe(new URL(servers.public.origin).host)
    expect(JSON.stringify(seen.at(-1)?.headers)).not.toMatch(/evil|gopher/)
  }
)

test('no cookie goes in or out on public and intake', async () => {
  for (const surface of ['public', 'intake'] as const) {
    expect((await get(surface, '/en', { cookie: 'a=b' })).headers['set-cookie']).toBe(undefined)
    expect(seen.at(-1)?.headers.cookie).toBe(undefined)
  }
  expect((await get('office', '/en', { cookie: 'a=b' })).headers['set-cookie']).toEqual(['a=b'])
  expect(seen.at(-1)?.headers.cookie).toBe('a=b')
})

test.each([
  '/__data.json',
  '/en/letters/__data.json?a',
  '/en/letters.html__data.json',
  '/en/x/../__data.json',
  '/en/__data.json/'
])('what a page loads is not to be had beside it: %s', async (path) => {
  expect((await get('public', path)).status).toBe(404)
})

test.each(['office', 'intake'] as const)(
  'nothing that %s answers is kept anywhere, whatever a route says',
  async (surface) => {
    for (const path of ['/en', '/slash', '/stored', '/healthz', '/en/__data.json', 'http://office/en'])
      expect((await get(surface, path)).headers['cache-control'], path).toBe('no-store')
    expect((await get('public', '/stored')).headers['cache-control']).toBe('public, max-age=60')
  }
)

test.each(['public', 'intake', 'office'] as const)(
  'nothing that another site’s page sends to %s reaches a route, or is kept of a file',
  async (surface) => {
    const ours = servers[surface].origin
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' }
    ]
    for (const headers of elsewhere)
      for (const [method, path] of [
        ['POST', '/api/x'],
        ['POST', '/en/x'],
        ['PATCH', '/api/files/a.0']
      ] as const) {
        const before = seen.length
        expect((await get(surface, path, headers, method)).status, `${method} ${path}`).toBe(403)
        expect(seen).toHaveLength(before)
      }
    const own: Record<string, string>[] = [{}, { origin: ours }, { origin: 'null', 'sec-fetch-site': 'same-origin' }]
    for (const headers of own) expect((await get(surface, '/api/x', headers, 'POST')).status).toBe(200)
    // To follow a link is no sending.
    expect((await get(surface, '/en', { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
  }
)

test('parts of files are taken before the handler, and read through it', async () => {
  for (const method of ['POST', 'PATCH', 'HEAD', 'DELETE'])
    expect((await get('office', '/api/files/a.0', {}, method)).status, method).toBe(299)
  await get('office', '/api/files/a/0')
  expect(seen.at(-1)?.url).toBe('/office/api/files/a/0')
  expect((await get('office', '/api/filesystem', {}, 'PATCH')).status).toBe(405)
})

test('a redirect shows the outer address', async () => {
  expect((await get('public', '/slash')).headers.location).toBe('/en')
})

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync]
] as const)('what is compressed with %s comes out whole', async (encoding, open) => {
  const { headers, body } = await get('public', '/en', { 'accept-encoding': `${encoding};q=0.9` })
  expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding', etag: 'W/"1"' })
  expect(headers['content-length']).toBe(undefined)
  expect(open(body).toString()).toBe('x'.repeat(10_000) + 'y'.repeat(20_000))
})

test('who accepts no compression gets none, and a HEAD has no body', async () => {
  const { headers, body } = await get('public', '/en', { 'accept-encoding': 'br;q=0, identity' })
  expect(headers['content-encoding']).toBe(undefined)
  expect(body.length).toBe(30_000)
  expect((await get('public', '/en', { 'accept-encoding': 'br' }, 'HEAD')).status).toBe(200)
})

test('every answer carries the strict headers, and readiness says why not', async () => {
  const { headers } = await get('intake', '/healthz')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect((await get('public', '/readyz')).status).toBe(200)
  ready = 'the database does not answer'
  const answer = await get('public', '/readyz')
  expect([answer.status, answer.body.toString()]).toEqual([503, 'the database does not answer\n'])
})
