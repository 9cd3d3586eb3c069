import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { doWork, readOffice } from '../../src/intake-client/office.ts'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'

let intake: IntakeServer
test.beforeAll(async () => {
  intake = await startIntake()
})
const lines: Socket[] = []
test.afterAll(async () => {
  for (const line of lines) line.destroy()
  await intake.stop()
})

const MB = 1_000_000
const lots = Buffer.alloc(3_900_000, 'x')

/** Megabytes, and never the last byte; what is answered, if anything. */
function begin(path: string, type: string): { said: () => string } {
  const line = connect(Number(new URL(intake.origin).port), '127.0.0.1')
  let said = ''
  line.on('error', () => undefined)
  line.on('data', (chunk: Buffer) => (said += String(chunk)))
  line.write(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\naccept-language: es\r\ncontent-length: 3999999\r\n\r\n`
  )
  line.write(lots)
  lines.push(line)
  return { said: () => said }
}

/** Without bound where the server has ended of it. */
const resident = () => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${intake.pid}/status`, 'utf8')) ?? []
  return kilobytes === undefined ? Infinity : Number(kilobytes) * 1024
}

test('four hundred who send megabytes and never end: memory is bounded, and an honest text is kept', async () => {
  test.slow()
  const before = resident()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, resident())), 20)
  const crowd = Array.from({ length: 400 }, () => begin('/api/submissions', 'application/json'))
  await expect.poll(() => crowd.filter(({ said }) => said()).length, { timeout: 60_000 }).toBeGreaterThan(370)
  const [told] = crowd.map(({ said }) => said()).filter(Boolean)
  expect(told).toMatch(/^HTTP\/1\.1 503 /)
  expect(told).toMatch(/\r\nretry-after: 5\r\n/i)
  expect(told).toContain('Están llegando muchísimos envíos')

  const learned = readOffice(await (await fetch(`${intake.origin}/en/epoch.json`)).json(), null)
  if (!learned.ok) throw new Error(learned.code)
  const { office } = learned
  const sealed = await sealSubmission(
    { lang: 'en', subject: 'person', answers: { what: 'Invented.' }, persons: [], consents: [], files: [] },
    {
      id: randomUUID(),
      danger: false,
      epoch: office.epoch,
      derived: await deriveReceipt(makeReceipt(), office.instance),
      filedOn: office.today
    }
  )
  const kept = await fetch(`${intake.origin}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...sealed, work: await doWork(office) })
  })
  expect(kept.status).toBe(201)
  clearInterval(watch)
  expect(most - before).toBeLessThan(400 * MB)
})
