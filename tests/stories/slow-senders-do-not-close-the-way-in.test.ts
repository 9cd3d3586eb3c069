import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#context'
import type { SurfaceServer } from '#platform/web/surface-server.ts'
import { takeForm } from '../../src/take-form.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { formPath, processesOpen, serveForms } from '#tests/intake-forms.ts'
import { openEpoch } from '#tests/intake-office.ts'

// Over 20 s: who sends too slowly is let be for half a minute, and that half minute is really waited.
// What is told is invented.
const today = '2026-06-01'
const now = new Date(`${today}T12:00:00Z`)
const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-slow-'))
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
const lines: Socket[] = []
afterAll(async () => {
  for (const line of lines) line.destroy()
  await server.close()
  await db.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const opening = '--x\r\ncontent-disposition: form-data; name="what"\r\n\r\nInvented.'
const form = `${opening}\r\n--x--\r\n`
const head = (length: number) =>
  `POST ${formPath('en', { dataFolder, now })} HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${length}\r\n\r\n`

async function begin(text: string): Promise<Socket> {
  const line = connect(Number(new URL(server.origin).port), '127.0.0.1')
  lines.push(line)
  line.on('error', () => undefined)
  await new Promise<void>((resolve) => line.once('connect', () => resolve()))
  line.write(text)
  return line
}

async function answerOn(line: Socket): Promise<string> {
  let said = ''
  for await (const chunk of line) said += String(chunk)
  return said
}

const descriptors = () => readdirSync('/proc/self/fd').length

test('whose form has come whole is served before all who send slowly, who left costs nothing, and the slow ones end', async () => {
  const slow = await Promise.all(Array.from({ length: 230 }, () => begin(head(20_000) + opening)))
  await expect.poll(processesOpen, { timeout: 20_000 }).toBe(2)
  const honest = await answerOn(await begin(head(form.length) + form))
  expect(honest).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(slow.filter(({ closed }) => !closed).length, 'they are still there').toBeGreaterThanOrEqual(200)
  const before = descriptors()
  for (const line of slow.slice(10)) line.destroy()
  await expect.poll(descriptors, { timeout: 20_000 }).toBeLessThan(before - 300)
  const crowd = await Promise.all(Array.from({ length: 230 }, () => begin('POST /fr/form HTTP/1.1\r\n')))
  // Not always who came last: of those that come together any is read first.
  const turnedAway = await Promise.race(crowd.map(answerOn))
  expect(turnedAway).toMatch(/^HTTP\/1\.1 503 /)
  expect(turnedAway).toContain('Gardez cette page ouverte')
  for (const line of crowd) line.destroy()
  expect(await answerOn(slow[0]!), 'who brings nothing for half a minute').toMatch(/^HTTP\/1\.1 503 /)
})
