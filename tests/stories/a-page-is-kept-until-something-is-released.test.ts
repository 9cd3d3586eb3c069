import { request, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepAnswers } from '#platform/web/kept-answers.ts'
import { openSurface, type Handler, type SurfaceServer } from '#platform/web/surface-server.ts'

let made = 0
let asked = 0
/** Ends what is slow, of which so far the beginning went out. */
const inHand: (() => void)[] = []
let isTime = () => true
const endInHand = () => void setImmediate(() => isTime() && inHand.splice(0).forEach((end) => end()))
let stamp = 'day 1'
const heads: Record<string, object> = {
  'no-store': { 'cache-control': 'private, no-store' },
  language: { vary: 'accept-language' },
  file: { 'content-type': 'text/csv' }
}
const handler: Handler = (req, res) => {
  made++
  const url = req.url ?? ''
  const kind = Object.keys(heads).find((name) => url.includes(name))
  res.writeHead(url.includes('missing') ? 404 : 200, {
    'content-type': 'text/html',
    etag: '"tag"',
    ...heads[kind ?? '']
  })
  const piece = 'x'.repeat(url.includes('long') ? 200_000 : 1000)
  res.write(`${made} ${piece}`)
  if (url.includes('cut')) return void res.destroy()
  if (!url.includes('slow')) return void res.end(piece)
  inHand.push(() => res.end(piece))
  endInHand()
}

let server: SurfaceServer
// A quarter of it is for what is asked for with a query.
const most = 80_000
beforeAll(async () => {
  const kept = keepAnswers(async () => {
    if (stamp === 'broken') throw new Error('the database does not answer')
    asked++
    endInHand()
    return stamp
  }, most)
  const options = { surface: 'public', handler, isAsset: () => false, whyNotReady: async () => null, kept } as const
  server = await openSurface(
    { ...options, log: pino({ level: 'silent' }) },
    { host: '127.0.0.1', port: 0, origin: null }
  )
})
afterAll(() => server.close())
beforeEach(() => {
  stamp = `day ${made} again`
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const port = Number(new URL(server.origin).port)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      )
    })
    sent.on('error', reject).end()
  })
}
/** How often the page was made for these requests. */
async function making(work: () => Promise<unknown>): Promise<number> {
  const before = made
  await work()
  return made - before
}

test('asked for twice it is made once, and is the same to the byte and to the header', async () => {
  for (const encoding of ['gzip', 'br', 'identity']) {
    let answers: Answer[] = []
    const ask = () => get('/en', { 'accept-encoding': encoding })
    expect(await making(async () => (answers = [await ask(), await ask()]))).toBe(1)
    const [first, second] = answers as [Answer, Answer]
    expect(second.body.equals(first.body)).toBe(true)
    const bare = ({ headers }: Answer) =>
      Object.fromEntries(
        Object.entries(headers).filter(([name]) => !['date', 'content-length', 'transfer-encoding'].includes(name))
      )
    expect(bare(second)).toEqual(bare(first))
    expect(second.headers['content-security-policy']).toContain('default-src')
    if (encoding === 'gzip') expect(gunzipSync(second.body).toString()).toContain(`${made} xxx`)
  }
})

test('asked for by many at once it is made once; what cannot be kept is made for each', async () => {
  asked = 0
  // Somebody waits for what the first is taking.
  isTime = () => asked > 1
  const many = (path: string) => () => Promise.all(Array.from({ length: 20 }, () => get(path)))
  expect(await making(many('/en/slow'))).toBe(1)
  expect(await making(many('/en/slow/no-store'))).toBe(20)
  // Whoever began it went away.
  expect(
    await making(async () => [await Promise.all([get('/en/cut').catch(() => null), get('/en/cut').catch(() => null)])])
  ).toBe(2)
})

test('who takes an answer slowly keeps nobody from it for long', async () => {
  // Neither ends before it is made for the other.
  isTime = () => inHand.length === 2
  const answers = await Promise.all([get('/en/slow?taken'), get('/en/slow?taken')])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

test('once something is released, or the day is another, it is made again', async () => {
  await get('/en')
  stamp = 'after a release'
  expect(await making(() => get('/en'))).toBe(1)
  expect(await making(() => get('/en'))).toBe(0)
})

test('another query is another page, a path written otherwise is the same', async () => {
  expect(await making(async () => [await get('/en?a=1'), await get('/en?a=2'), await get('/en/x/../?a=1')])).toBe(3)
  expect(await making(async () => [await get('/en?a=1'), await get('/x/../en?a=1')])).toBe(0)
})

test('who has it already is told so', async () => {
  await get('/en')
  const again = await get('/en', { 'if-none-match': 'W/"other", W/"tag"' })
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, '"tag"'])
  expect((await get('/en', { 'if-none-match': '"other"' })).status).toBe(200)
})

test.each(['/no-store', '/language', '/file', '/missing', '/long', `/${'a'.repeat(600)}`])(
  '%s is made each time',
  async (path) => {
    expect(await making(async () => [await get(path), await get(path)])).toBe(2)
  }
)

test('what is sent, or only asked after, is made each time; a cookie that comes changes nothing', async () => {
  expect(await making(async () => [await get('/en', {}, 'POST'), await get('/en', {}, 'POST')])).toBe(2)
  expect(await making(async () => [await get('/en', {}, 'HEAD'), await get('/en', {}, 'HEAD')])).toBe(2)
  expect(await making(async () => [await get('/en', { cookie: 'a=b' }), await get('/en')])).toBe(1)
})

test('what broke off is not kept', async () => {
  const cut = () => get('/cut').catch(() => null)
  expect(await making(async () => [await cut(), await cut()])).toBe(2)
})

test('without a database the page is asked, and says what is wrong', async () => {
  stamp = 'broken'
  expect(await making(async () => [await get('/en'), await get('/en')])).toBe(2)
})

test('so much is kept and no more: the least recently asked for goes first', async () => {
  const pages = Array.from({ length: 6 }, (_, index) => `/en?page=${index}`)
  for (const page of pages) {
    await get(page)
    await get(pages[0]!)
  }
  expect(await making(() => get(pages[0]!))).toBe(0)
  expect(await making(() => get(pages[5]!))).toBe(0)
  expect(await making(() => get(pages[1]!))).toBe(1)
})

test('queries that somebody makes up push out no page that has none', async () => {
  await get('/en/page')
  for (let index = 0; index < 30; index++) await get(`/en/page?made-up=${index}`)
  expect(await making(() => get('/en/page'))).toBe(0)
})

test('a page that is asked for in many writings of its address pushes out no other', async () => {
  await get('/en')
  const written = (at: number) =>
    [...'countries'].map((letter, place) => ((at >> place) & 1 ? hex(letter) : letter)).join('')
  for (let at = 1; at < 400; at++) await get(`/en/${written(at)}`, { 'accept-encoding': 'identity' })
  expect(await making(() => get('/en'))).toBe(0)
})
const hex = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`
