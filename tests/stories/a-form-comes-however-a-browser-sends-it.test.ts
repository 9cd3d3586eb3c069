import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#context'
import type { SurfaceServer } from '#platform/web/surface-server.ts'
import { takeForm } from '../../src/take-form.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { formPath, processesOpen, serveForms } from '#tests/intake-forms.ts'
import { openEpoch } from '#tests/intake-office.ts'

// What is told is invented.
const today = '2026-06-01'
const now = new Date(`${today}T12:00:00Z`)
const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-form-'))
const boundary = 'invented'
const form = (text: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="what"\r\n\r\n${text}\r\n--${boundary}--\r\n`
const head = (
  more: string[] = [],
  version = '1.1',
  line = `POST ${formPath('en', { dataFolder, now })} HTTP/${version}`
) => [line, 'host: localhost', `content-type: multipart/form-data; boundary=${boundary}`, ...more, '', ''].join('\r\n')
const whole = (text = 'Invented.', version = '1.1') =>
  head([`content-length: ${form(text).length}`], version) + form(text)

let db: TestDatabase
let server: SurfaceServer
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await openEpoch(db.owner, 'defenders', today)
  const config = {
    mandate: 'defenders',
    surfaces: { intake: { port: 0, origin: null } },
    referenceFolders: [],
    intakeExit: 'https://www.wikipedia.org/',
    dataFolder,
    filesReserve: 0
  }
  const context = {
    config,
    db,
    log: pino({ level: 'silent' }),
    now: () => now,
    today: () => today
  } as unknown as Context
  server = await serveForms(takeForm(context))
})
afterAll(async () => {
  await db.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const open = (): Socket => connect(Number(new URL(server.origin).port), '127.0.0.1')

const patient = { timeout: 30_000 }
const idle = processesOpen()
const processes = () => processesOpen() - idle
/** What is sent, what must have been said before more is, or what else must have happened. */
type Piece = string | RegExp | (() => Promise<unknown>)
const turn = () => new Promise((resolve) => setImmediate(resolve))
const taken = () => expect.poll(processes, patient).toBe(1)
// That of the test before may outlive its answer.
beforeEach(() => expect.poll(processes, patient).toBe(0))

/** Sends piece after piece and gives all that comes until the other side has ended. */
async function send(...pieces: Piece[]): Promise<string> {
  const line = open()
  let said = ''
  line.on('data', (chunk: Buffer) => (said += String(chunk)))
  const ended = new Promise<void>((resolve) => line.once('close', () => resolve()).on('error', () => resolve()))
  for (const piece of pieces) {
    if (typeof piece === 'string') line.write(piece)
    else if (typeof piece === 'function') await piece()
    else await expect.poll(() => said, patient).toMatch(piece)
  }
  await ended
  return said
}

const countRows = async () =>
  Number((await sql<{ n: string }>`select count(*) n from known.submission`.execute(db.owner)).rows[0]!.n)

const chunked = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))
    .map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`)
    .join('') + '0\r\n\r\n'

test.each<[string, Piece[]]>([
  ['in one piece', [whole()]],
  ['head and content apart', [head([`content-length: ${form('a').length}`]), taken, form('a')]],
  [
    'a character at a time',
    [...head([`content-length: ${form('a').length}`]), form('a')].flatMap((one) => [one, turn])
  ],
  ['in chunks', [head(['transfer-encoding: chunked']), chunked(form('x'.repeat(5000)), 700)]],
  ['behind an empty line', [`\r\n${whole()}`]],
  [
    'with a head of ten thousand bytes',
    [head([`x-long: ${'y'.repeat(10_000)}`, `content-length: ${form('a').length}`]), form('a')]
  ],
  ['as browsers of the nineties did', [whole('Invented.', '1.0')]],
  [
    'through a proxy',
    [head(['x-forwarded-for: 192.0.2.7', 'forwarded: for=192.0.2.7', `content-length: ${form('a').length}`]), form('a')]
  ]
])('a form comes %s, is kept, and its connection ends with the answer', async (_, pieces) => {
  const before = await countRows()
  const said = await send(...pieces)
  expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(said).toMatch(/\r\nconnection: close\r\n/i)
  expect(said).toMatch(/\r\ncache-control: no-store\r\n/i)
  expect(said).toMatch(/\r\nx-content-type-options: nosniff\r\n/i)
  expect(said.match(/<li><b>[a-z]/g)).toHaveLength(13)
  expect(await countRows()).toBe(before + 1)
})

test('whoever waits to be told to go on is told', async () => {
  const said = await send(
    head([`content-length: ${form('a').length}`, 'expect: 100-continue']),
    /100 Continue/,
    form('a')
  )
  expect(said).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/)
})

test('of what stands behind a form on the same connection nothing is read', async () => {
  const before = await countRows()
  const said = await send(whole('first') + whole('second'))
  expect(said.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(1)
  expect(await countRows()).toBe(before + 1)
})

test('a connection on which a page was asked for takes no form', async () => {
  const before = await countRows()
  const page = 'GET /en/form HTTP/1.1\r\nhost: localhost\r\n\r\n'
  expect(await send(page + whole())).toMatch(/^HTTP\/1\.1 404 Not Found[^]*\r\nconnection: close\r\n/i)
  expect(await countRows()).toBe(before)
})

test.each([
  ['a head without end', [head(), 'x'.repeat(40_000)], /^HTTP\/1\.1 4\d\d/],
  [
    'a first line of forty thousand characters',
    [`POST /en/form?${'x'.repeat(40_000)} HTTP/1.1\r\n\r\n`],
    /^HTTP\/1\.1 4\d\d/
  ],
  ['a head larger than any', [head([`x: ${'y'.repeat(40_000)}`, 'content-length: 0'])], /^HTTP\/1\.1 431 /],
  ['what is no HTTP', ['\x16\x03\x01\x02 hello\r\n\r\n'], /^HTTP\/1\.1 400 /],
  ['an address that climbs', [head(['content-length: 0'], '1.1', 'POST /x/../en/form HTTP/1.1')], /^HTTP\/1\.1 400 /],
  ['a language that is none', [head(['content-length: 0'], '1.1', 'POST /xx/form HTTP/1.1')], /^HTTP\/1\.1 404 /]
])('%s is refused', async (_, pieces, expected) => {
  expect(await send(...pieces)).toMatch(expected)
})

test('a form that breaks off in its middle is not kept, and keeps nobody waiting', async () => {
  const before = await countRows()
  for (let i = 0; i < 5; i++) {
    const line = open()
    line.write(head(['content-length: 1000000']) + form('cut off').slice(0, -8))
    await taken()
    line.destroy()
    await expect.poll(processes, patient).toBe(0)
  }
  expect(await send(whole('after them'))).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(await countRows()).toBe(before + 1)
})

test('a form that came whole is kept, even where the line broke before the answer', async () => {
  const before = await countRows()
  const line = open()
  line.write(whole('whole, and gone'))
  await taken()
  line.destroy()
  await expect.poll(countRows, patient).toBe(before + 1)
})

test('two hundred connections that say nothing keep no form from being taken, and no server from stopping', async () => {
  const silent = Array.from({ length: 200 }, open)
  silent.forEach((line) => line.on('error', () => undefined))
  await Promise.all(silent.map((line) => once(line, 'connect')))
  expect(await send(whole('beside them'))).toMatch(/^HTTP\/1\.1 200 OK/)
  // After so long the server cuts whatever is open.
  const cut = wait(10_000, 'cut', { ref: false })
  expect(await Promise.race([server.close().then(() => 'stopped'), cut])).toBe('stopped')
  silent.forEach((line) => line.destroy())
})
