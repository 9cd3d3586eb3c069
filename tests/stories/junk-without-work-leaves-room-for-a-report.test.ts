import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#context'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { makeOnce } from '#mandate/intake/once.ts'
import { addUnder } from '#mandate/intake/return/return-action.ts'
import { sealSubmission } from '#mandate/intake/seal-submission.ts'
import { checkSolution, solve } from '#platform/sealing/proof-of-work.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { receiptAsDigits } from '#platform/sealing/receipt/write-receipt.ts'
import { makeChallenge } from '#platform/work/challenge.ts'
import { bytesOf } from '#platform/work/text-classes.ts'
import { takeTextRoom } from '#platform/work/text-room.ts'
import { workKey } from '#platform/work/work-key.ts'
import { POST as act } from '../../src/routes/intake/api/actions/+server.ts'
import { POST as submit } from '../../src/routes/intake/api/submissions/+server.ts'
import { GET as office } from '../../src/routes/intake/[lang=lang]/epoch.json/+server.ts'
import { takeForm } from '../../src/take-form.ts'
import { takeReturn } from '../../src/take-return.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { formPath, serveForms } from '#tests/intake-forms.ts'
import { openEpoch, type OpenedEpoch } from '#tests/intake-office.ts'
import { fileInvented } from '#tests/intake-source.ts'

// What is told is invented.
const today = '2026-06-01'
const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-junk-'))
let db: TestDatabase
let vigie: Context
let epoch: OpenedEpoch
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  epoch = await openEpoch(db.owner, 'defenders', today)
  const config = {
    mandate: 'defenders',
    surfaces: { intake: { port: 0, origin: null } },
    referenceFolders: [],
    intakeExit: 'https://www.wikipedia.org/',
    dataFolder,
    filesReserve: 0,
    filesSpace: 0
  }
  const clock = { today: () => today, now: () => new Date('2026-06-01T12:00:00Z') }
  vigie = { config, db, log: pino({ level: 'silent' }), ...clock } as unknown as Context
})
afterAll(async () => {
  await db.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function report() {
  const { instance, current } = (await findOpenIntake(db.intake, 'defenders'))!
  const derived = await deriveReceipt(makeReceipt(), instance)
  const written = {
    lang: 'en',
    subject: 'person' as const,
    answers: { what: 'Invented.' },
    persons: [],
    consents: [],
    files: []
  }
  return sealSubmission(written, { id: randomUUID(), danger: false, epoch: current, derived, filedOn: today })
}

/** NOTE: the challenge is made with the server's own key and asks for no work; it is checked as any is. */
async function proven<T extends object>(request: T) {
  const { text } = makeChallenge(workKey(dataFolder, 'texts'), 0, vigie.now())
  return { ...request, work: { challenge: text, nonce: await solve(text, 0) } }
}

const post = (body: object, to: typeof submit | typeof act = submit): Promise<Response> =>
  Promise.resolve(
    to({
      request: new Request('http://localhost', { method: 'POST', body: JSON.stringify(body) }),
      locals: { vigie }
    } as never)
  )

/** As many as come in 38 minutes, at four a second: more than the room of a day, were it theirs alone. */
async function fillWithJunk(hasWork = false): Promise<void> {
  for (const bytes of [65_000, 1000])
    for (let i = 0; i < 9000; i++) await takeTextRoom(vigie.config, bytes, vigie.now(), hasWork)
}

test('however much came without the work, who did it is not kept waiting, and who has no scripts is not turned away', async () => {
  const { derived } = await fileInvented(db, today)
  const addition = () => addUnder(derived, { v: 1, kind: 'add', lang: 'en', text: 'Invented.', on: today }, epoch.card)
  const waiting = await Promise.all(Array.from({ length: 16 }, report))
  const [own, adds] = [await proven(await report()), await proven(await addition())]
  const now = vigie.now()
  const theirs = await Promise.all(waiting.map(({ body }) => takeTextRoom(vigie.config, bytesOf(body), now, false)))
  await fillWithJunk()
  for (const room of theirs) if (room.has) room.giveBack()

  const slow = waiting.map((one) => post(one))
  const last = slow.at(-1)!.then(() => 'who did none')
  const [first, added] = [post(own), post(adds, act)]
  expect(await Promise.race([Promise.all([first, added]).then(() => 'who did the work'), last])).toBe(
    'who did the work'
  )
  expect((await first).status).toBe(201)
  expect((await added).status).toBe(200)

  for (const more of [await post(await report()), await post(await addition(), act)]) {
    expect(more.status, 'without the work, beyond the room').toBe(428)
    expect(Number(more.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await more.json()).toMatchObject({
      code: 'work-first',
      message: expect.stringMatching(/Keep this page open and send it again.*there is room in 15 minutes/)
    })
  }

  const forms = await serveForms(takeForm(vigie))
  const said = await Promise.all(
    [1, 2, 3].map((i) => {
      const body = new FormData()
      body.set('what', `Invented, by hand, number ${i}.`)
      body.set('subject', 'person')
      return fetch(forms.origin + formPath('en', { dataFolder, now: vigie.now() }), { method: 'POST', body })
    })
  )
  expect(said.map(({ status }) => status)).toEqual([200, 200, 200])
  await forms.close()

  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(slow.map(() => 201))
  const kept = await sql<{ id: string; channel: string }>`select id::text, channel from known.submission`.execute(
    db.owner
  )
  const ids = kept.rows.map(({ id }) => id)
  expect([own, ...waiting].filter(({ id }) => !ids.includes(id))).toEqual([])
  expect(kept.rows.filter(({ channel }) => channel === 'sealed-here')).toHaveLength(3)
})

test('what is added under a receipt without scripts is kept too', async () => {
  await fillWithJunk()
  const { id, receipt } = await fileInvented(db, today)
  const forms = await serveForms(takeReturn(vigie))
  const fields = { receipt: receiptAsDigits(receipt).join(' '), do: 'write', once: makeOnce(), text: 'Invented.' }
  const answer = await fetch(`${forms.origin}/en/return`, { method: 'POST', body: new URLSearchParams(fields) })
  expect(answer.status).toBe(200)
  await forms.close()
  const { rows } = await sql`select 1 from sealed.addition where submission = ${id}`.execute(db.owner)
  expect(rows).toHaveLength(1)
})

test('the fuller the room of those with the work, the more of it is asked; who is beyond is kept all the same', async () => {
  const asked = async () => {
    const answer = await office({ locals: { vigie } } as never)
    return ((await answer.json()) as { challenge: { text: string; bits: number } }).challenge
  }
  const before = await asked()
  const all = Array.from({ length: 100_000 }, (_, nonce) => String(nonce))
  const nonce = all.find((one) => checkSolution(before.text, one, before.bits) && !checkSolution(before.text, one, 11))!
  await fillWithJunk(true)
  const after = await asked()
  expect(after.bits).toBeGreaterThanOrEqual(before.bits + 3)
  const own = await report()
  const refused = await post({ ...own, work: { challenge: before.text, nonce } })
  expect(refused.status).toBe(428)
  const said = (await refused.json()) as { challenge: typeof before }
  expect(said).toMatchObject({ code: 'work-first', message: expect.stringMatching(/Keep this page open and send it/) })
  const { text, bits } = said.challenge
  expect((await post({ ...own, work: { challenge: text, nonce: await solve(text, bits) } })).status).toBe(201)
})

test('where the room is full, one piece of work waits in one place, however often it is sent', async () => {
  await fillWithJunk(true)
  const { challenge } = (await (await office({ locals: { vigie } } as never)).json()) as {
    challenge: { text: string; bits: number }
  }
  const nonce = await solve(challenge.text, challenge.bits)
  const own = { ...(await report()), work: { challenge: challenge.text, nonce } }
  const all = await Promise.all([1, 2, 3, 4].map(() => post(own)))
  expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 503, 503, 503])
  expect((await post(own)).status, 'and again once it is kept').toBe(200)
})
