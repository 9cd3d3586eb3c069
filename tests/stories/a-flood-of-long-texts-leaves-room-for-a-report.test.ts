import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Context } from '#context'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { sealSubmission, type SealedRequest } from '#mandate/intake/seal-submission.ts'
import { checkSolution, solve } from '#platform/sealing/proof-of-work.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { makeChallenge, type Challenge } from '#platform/work/challenge.ts'
import { bytesOf, moreWork } from '#platform/work/text-classes.ts'
import { workKey } from '#platform/work/work-key.ts'
import type { SurfaceServer } from '#platform/web/surface-server.ts'
import { POST as submit } from '../../src/routes/intake/api/submissions/+server.ts'
import { takeForm } from '../../src/take-form.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { formPath, serveForms } from '#tests/intake-forms.ts'
import { openEpoch } from '#tests/intake-office.ts'

// What is told is invented.
const MB = 1_000_000
const today = '2026-06-01'
const disk = vi.hoisted(() => ({ free: 0 }))
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<object>()),
  statfs: async () => ({ bavail: disk.free, bsize: 1 })
}))

const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-flood-'))
let db: TestDatabase
let vigie: Context
let forms: SurfaceServer
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await openEpoch(db.owner, 'defenders', today)
  const config = {
    mandate: 'defenders',
    surfaces: { intake: { port: 0, origin: null } },
    referenceFolders: [],
    intakeExit: 'https://www.wikipedia.org/',
    dataFolder,
    filesReserve: 80 * MB,
    filesSpace: 0
  }
  const clock = { today: () => today, now: () => new Date('2026-06-01T12:00:00Z') }
  vigie = { config, db, log: pino({ level: 'silent' }), ...clock } as unknown as Context
  forms = await serveForms(takeForm(vigie))
})
afterAll(async () => {
  await forms.close()
  await db.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function sealed(letters: number): Promise<SealedRequest> {
  const { instance, current } = (await findOpenIntake(db.intake, 'defenders'))!
  const derived = await deriveReceipt(makeReceipt(), instance)
  const answers = { what: 'x'.repeat(letters) }
  const what = { lang: 'en', subject: 'person' as const, answers, persons: [], consents: [], files: [] }
  return sealSubmission(what, { id: randomUUID(), danger: false, epoch: current, derived, filedOn: today })
}

/**
 * Sent as a page sends it; what is kept takes its room on the disk. NOTE: of the work only what the length asks for is
 * done: the challenge is made with the server's own key and asks for none.
 * @param workedFor how many sealed bytes the work was done for
 */
async function send(request: SealedRequest, lang = 'en', workedFor = bytesOf(request.body)): Promise<Response> {
  const challenge = makeChallenge(workKey(dataFolder, 'texts'), 0, vigie.now())
  const work = { challenge: challenge.text, nonce: await solveBarely(challenge, moreWork(workedFor)) }
  const body = JSON.stringify({ ...request, lang, work })
  const answer = await submit({
    request: new Request('http://localhost', { method: 'POST', body }),
    locals: { vigie }
  } as never)
  if (answer.status === 201) disk.free -= Math.floor((request.body.length * 3) / 4)
  return answer
}

/** No more of it than was asked for: by chance work for a short text serves a long one. */
async function solveBarely({ text, bits }: Challenge, more: number): Promise<string> {
  if (more > 0) return solve(text, bits + more)
  const all = Array.from({ length: 100_000 }, (_, nonce) => String(nonce))
  return all.find((one) => checkSolution(text, one, bits) && !checkSolution(text, one, bits + 1))!
}

const another = async (of: SealedRequest) => ({ ...(await sealed(1)), body: of.body })

test('a long text with the work of a short one is not kept; with its own it is', async () => {
  disk.free = 1e12
  const long = await sealed(2_000_000)
  const refused = await send(long, 'en', 0)
  expect(refused.status).toBe(428)
  expect(await refused.json()).toMatchObject({
    code: 'work-first',
    message: expect.stringMatching(/send it again.*Or shorten it to 64 kB and send it at once/)
  })
  expect((await send(long, 'en')).status).toBe(201)
})

test('64 long texts of junk, and a report has room; a long one is told when it has', async () => {
  disk.free = 120 * MB
  const junk = await sealed(2_000_000)
  const answers: number[] = []
  for (let i = 0; i < 64; i++) answers.push((await send(await another(junk))).status)
  expect((await send(await sealed(5000))).status, 'a report of some pages').toBe(201)
  expect(new Set(answers)).toEqual(new Set([201, 507]))
  const refused = await send(await sealed(2_000_000), 'fr')
  expect(refused.headers.get('retry-after')).toBe('3600')
  expect(((await refused.json()) as { message: string }).message).toContain('Renvoyez-le dans 1 heure')
})

test('on a disk with room for all, a day of long texts takes no more than its own', async () => {
  disk.free = 1e12
  const junk = await sealed(2_000_000)
  let told: Response | null = null
  for (let i = 0; i < 64 && told === null; i++) {
    const answer = await send(await another(junk))
    if (answer.status !== 201) told = answer
  }
  expect(told?.status).toBe(507)
  expect(Number(told!.headers.get('retry-after'))).toBeLessThanOrEqual(1400)
  expect((await send(await sealed(200_000))).status, 'a text of the class below').toBe(201)
  expect((await send(await sealed(5000))).status).toBe(201)
  const { rows } = await sql<{
    n: number
  }>`select count(*)::integer n from known.submission where size_class > 2000000`.execute(db.owner)
  expect(rows[0]!.n).toBe(63)
})

const form = (what: string) => {
  const data = new FormData()
  data.set('what', what)
  data.set('subject', 'person')
  return fetch(forms.origin + formPath('en', { dataFolder, now: vigie.now() }), { method: 'POST', body: data })
}

test('without scripts she is told when, and has back what she wrote', async () => {
  const long = `The invented beginning. ${'She wrote much. '.repeat(10_000)}`
  disk.free = 30 * MB
  const later = await form(long)
  expect(later.status).toBe(503)
  const page = await later.text()
  expect(page).toMatch(/Send it again in 1 hour\. Or shorten it to 64 kB/)
  expect(page).toContain('The invented beginning.')
  expect((await form('A short one, invented.')).status).toBe(200)
})

test('the last of the disk is for reports that come with their work', async () => {
  disk.free = 24 * MB
  const withNone = await form('Invented, and without the work.')
  expect(withNone.status).toBe(503)
  expect(await withNone.text()).toContain('Invented, and without the work.')
  expect((await send(await sealed(5000))).status).toBe(201)
})
