import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endWith } from './end-with.ts'
import { openSurface, type SurfaceServer } from './surface-server.ts'

const patient = { timeout: 20_000 }
const most = 20
const busy = { status: '503 Service Unavailable', headers: {}, body: 'busy' }
const lines: Socket[] = []
let clock = 0
let came: Map<string, number>
let answers: (() => void)[]
let server: SurfaceServer
beforeEach(async () => {
  clock = 0
  came = new Map()
  answers = []
  server = await openSurface(
    {
      surface: 'intake',
      handler: (request, response) => {
        const name = request.url!.split('/').at(-1)!
        const answer = () => response.end('whole')
        came.set(name, 0)
        request.on('error', () => undefined)
        request.on('data', (chunk: Buffer) => came.set(name, came.get(name)! + chunk.length))
        if (name === 'large') response.write(Buffer.alloc(8_000_000))
        request.on('end', () => (/^(waits|large)/.test(name) ? answers.push(answer) : answer()))
      },
      isAsset: () => false,
      whyNotReady: async () => null,
      ownForms: (path) => (path === '/form' ? async ({ socket }) => endWith(socket, busy) : null),
      connections: { most, now: () => clock },
      log: pino({ level: 'silent' })
    },
    { host: '127.0.0.1', port: 0, origin: null }
  )
})
afterEach(async () => {
  for (const line of lines.splice(0)) line.destroy()
  await server.close()
})

/** Comes with this; ended says what it was answered before its connection ended. */
function comes(text: string, from = '127.0.0.1') {
  const line = connect({ port: Number(new URL(server.origin).port), host: '127.0.0.1', localAddress: from })
  let [said, isOpen] = ['', true]
  line.on('error', () => undefined)
  line.on('data', (chunk: Buffer) => (said += String(chunk)))
  lines.push(line)
  line.write(text)
  const ended = new Promise<string>((resolve) => {
    line.once('close', () => {
      isOpen = false
      resolve(said)
    })
  })
  return { line, ended, isOpen: () => isOpen }
}

const post = (name: string, length: number, begun: string) =>
  `POST /${name} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${length}\r\n\r\n${begun}`
const oneAddress = () => '127.0.0.1'
const manyAddresses = (n: number) => `127.0.0.${n + 2}`

for (const [from, addressOf] of [
  ['one address', oneAddress],
  ['many addresses', manyAddresses]
] as const)
  test(`who brings next to nothing from ${from} is cut when room is short, and an honest slow telephone is not`, async () => {
    const phone = comes(post('phone', 50_000, 'x'), addressOf(0))
    const waits = comes(post('waits', 1, 'x'), addressOf(1))
    await expect.poll(() => answers.length, patient).toBe(1)
    const unfinished = Array.from({ length: 10 }, (_, n) => comes(post(`slow-${n}`, 50_000, 'x'), addressOf(n + 2)))
    const heads = Array.from({ length: 3 }, (_, n) => comes('POST /head HTTP/1.1\r\nhost: loc', addressOf(n + 12)))
    await expect.poll(() => came.size, patient).toBe(12)
    for (let second = 1; second <= 20; second++) {
      clock = second * 1000
      phone.line.write('x'.repeat(1200))
      await expect.poll(() => came.get('phone'), patient).toBe(1 + second * 1200)
    }
    const crowd = Array.from({ length: 5 }, (_, n) => comes(post(`new-${n}`, 2, 'x'), addressOf(n + 15)))
    await expect.poll(() => crowd.every((_, n) => came.has(`new-${n}`)), patient).toBe(true)
    expect(await comes(post('honest', 1, 'x'), addressOf(20)).ended).toMatch(/whole$/)
    await expect.poll(() => [...unfinished, ...heads].filter(({ isOpen }) => isOpen()).length, patient).toBeLessThan(12)
    expect(
      crowd.every(({ isOpen }) => isOpen()),
      'who has just come'
    ).toBe(true)
    phone.line.write('x'.repeat(50_000 - came.get('phone')!))
    expect(await phone.ended).toMatch(/whole$/)
    answers[0]!()
    expect(await waits.ended, 'who waits for this server').toMatch(/whole$/)
  })

test('from four fifths of the room on the slowest is cut, though places are free', async () => {
  const slow = Array.from({ length: 15 }, (_, n) => comes(post(`slow-${n}`, 50_000, 'x'), manyAddresses(n)))
  const halfAsFast = comes(post('half', 50_000, 'x'))
  await expect.poll(() => came.size, patient).toBe(16)
  clock = 20_000
  halfAsFast.line.write('x'.repeat(10_000))
  await expect.poll(() => came.get('half'), patient).toBe(10_001)
  expect(await comes(post('honest', 1, 'x')).ended).toMatch(/whole$/)
  await expect.poll(() => slow.filter(({ isOpen }) => isOpen()).length, patient).toBe(14)
  expect(halfAsFast.isOpen()).toBe(true)
})

test('where all of the room is taken in one moment one of them gives way, whoever it is', async () => {
  const slow = Array.from({ length: most }, (_, n) => comes(post(`slow-${n}`, 50_000, 'x'), manyAddresses(n)))
  await expect.poll(() => came.size, patient).toBe(most)
  clock = 100
  for (let n = 0; n < 5; n++) expect(await comes(post(`honest-${n}`, 1, 'x')).ended).toMatch(/whole$/)
  expect(slow.filter(({ isOpen }) => isOpen()).length).toBe(most - 1)
})

test('who was turned away with half of a form keeps nobody out', async () => {
  await Promise.all(
    Array.from({ length: most }, (_, n) =>
      once(comes(post('form', 50_000, 'x'.repeat(1000)), manyAddresses(n)).line, 'data')
    )
  )
  expect(await comes(post('honest', 1, 'x')).ended).toMatch(/whole$/)
})

test('what came in one burst buys no time: whoever has for longest brought nothing gives way, and what moves stays', async () => {
  const phone = comes(post('phone', 50_000, 'x'))
  await expect.poll(() => came.size, patient).toBe(1)
  const burst = (n: number) => comes(post(`burst-${n}`, 100_000, 'x'.repeat(20_000)), manyAddresses(n))
  const first = burst(0)
  await expect.poll(() => came.get('burst-0'), patient).toBe(20_000)
  clock = 1000
  const bursts = Array.from({ length: most - 2 }, (_, n) => burst(n + 1))
  await expect.poll(() => bursts.every((_, n) => came.get(`burst-${n + 1}`) === 20_000), patient).toBe(true)
  clock = 4000
  phone.line.write('x'.repeat(5000))
  await expect.poll(() => came.get('phone'), patient).toBe(5001)
  expect(await comes(post('honest', 1, 'x')).ended).toMatch(/whole$/)
  expect(first.isOpen()).toBe(false)
  expect(bursts.every(({ isOpen }) => isOpen())).toBe(true)
  for (let n = most; n < most + 5; n++) {
    const again = burst(n)
    await expect.poll(() => came.get(`burst-${n}`), patient).toBe(20_000)
    expect(again.isOpen()).toBe(true)
  }
  expect(await comes(post('honest', 1, 'x')).ended).toMatch(/whole$/)
  phone.line.write('x'.repeat(50_000 - 5001))
  expect(await phone.ended, 'who moves').toMatch(/whole$/)
})

test('a head has ten seconds where room is short, however much of it came, and is never long', async () => {
  const long = await comes(`GET /x HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(8192)}\r\n\r\n`).ended
  expect(long).toMatch(/^HTTP\/1\.1 431 /)
  const heads = Array.from({ length: most }, () =>
    comes(`GET /x HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(7000)}`)
  )
  await Promise.all(heads.map(({ line }) => once(line, 'connect')))
  expect(await comes(post('honest', 1, 'x')).ended).toMatch(/whole$/)
  clock = 9999
  expect(await comes(post('honest', 1, 'x')).ended).toMatch(/whole$/)
  expect(heads.filter(({ isOpen }) => isOpen()).length).toBeGreaterThan(most - 3)
  clock = 10_999
  expect(await comes(post('honest', 1, 'x')).ended).toMatch(/whole$/)
  await expect.poll(() => heads.filter(({ isOpen }) => isOpen()).length, patient).toBe(0)
})

test('who asks for much and takes nothing of it keeps nobody out', async () => {
  for (let n = 0; n < most; n++) comes(post('large', 1, 'x'), manyAddresses(n)).line.pause()
  await expect.poll(() => answers.length, patient).toBe(most)
  clock = 100
  expect(await comes(post('honest', 1, 'x')).ended).toMatch(/whole$/)
})
