import { randomUUID } from 'node:crypto'
import { expect, test, type APIRequestContext } from '@playwright/test'
import { solve } from '../../src/platform/sealing/proof-of-work.ts'
import { formActionAt } from '../form-action.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'

let intake: IntakeServer
test.beforeAll(async () => {
  intake = await startIntake({ FILES_SPACE_GB: '0.1' })
})
test.afterAll(() => intake.stop())

interface Said {
  code: string
  challenge: { text: string; bits: number }
}

const declare = (request: APIRequestContext, more: object) =>
  request.post(`${intake.origin}/api/uploads`, { data: { id: randomUUID(), bytes: 1000, parts: 1, ...more } })

async function work(request: APIRequestContext) {
  const { challenge } = (await (await declare(request, {})).json()) as Said
  return { challenge: challenge.text, nonce: await solve(challenge.text, challenge.bits) }
}

test('no declaration is free, and a piece of work serves for the files of one report', async ({ request }) => {
  test.slow()
  const free = await Promise.all(Array.from({ length: 200 }, () => declare(request, {})))
  expect(free.map((answer) => answer.status())).toEqual(free.map(() => 428))
  const done = await work(request)
  const statuses: number[] = []
  for (let i = 0; i < 41; i++) statuses.push((await declare(request, { work: done })).status())
  expect(statuses).toEqual([...Array.from({ length: 40 }, () => 201), 428])
})

test('work for a text declares no file', async ({ request }) => {
  const { challenge } = (await (await request.get(`${intake.origin}/en/epoch.json`)).json()) as Said
  const nonce = await solve(challenge.text, challenge.bits)
  expect((await declare(request, { work: { challenge: challenge.text, nonce } })).status()).toBe(428)
})

test('who declares more than there may be is told so, and a text still comes', async ({ request }) => {
  const done = await work(request)
  expect((await declare(request, { bytes: 49_000_000, parts: 6, work: done })).status()).toBe(201)
  const full = await declare(request, { bytes: 49_000_000, parts: 6, work: done })
  expect(full.status()).toBe(507)
  expect(await full.json()).toMatchObject({ code: 'no-room-for-files' })
  expect(full.headers()['retry-after']).toBe('3600')
  const text = await request.post(await formActionAt(intake.origin), { multipart: { what: 'Invented.' } })
  expect(text.status()).toBe(200)
})
