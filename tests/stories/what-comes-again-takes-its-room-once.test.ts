import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#context'
import { addUnder, burnUnder, type ActionRequest } from '#mandate/intake/return/return-action.ts'
import { makeOnce } from '#mandate/intake/once.ts'
import { solve } from '#platform/sealing/proof-of-work.ts'
import { receiptAsDigits } from '#platform/sealing/receipt/write-receipt.ts'
import { makeChallenge } from '#platform/work/challenge.ts'
import { bytesOf, moreWork } from '#platform/work/text-classes.ts'
import { takeTextRoom } from '#platform/work/text-room.ts'
import { workKey } from '#platform/work/work-key.ts'
import { POST as act } from '../../src/routes/intake/api/actions/+server.ts'
import { POST as actOnDesk } from '../../src/routes/intake/api/desks/actions/+server.ts'
import { takeForm } from '../../src/take-form.ts'
import { takeReturn } from '../../src/take-return.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { formPath, serveForms } from '#tests/intake-forms.ts'
import { openEpoch, type OpenedEpoch } from '#tests/intake-office.ts'
import { fileInvented } from '#tests/intake-source.ts'

// Over 20 s where this machine is busy: processes of their own seal forms.

// What is told is invented.
const today = '2026-06-01'
const long = 1_900_000
const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-again-'))
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

/** How many texts of so many bytes have room now. */
async function roomFor(bytes: number): Promise<number> {
  const taken: (() => void)[] = []
  for (;;) {
    const room = await takeTextRoom(vigie.config, bytes, vigie.now(), true)
    if (!room.has || room.beyond > 0) break
    taken.push(room.giveBack)
  }
  for (const giveBack of taken) giveBack()
  return taken.length
}

const added = async (text: string, { derived }: Awaited<ReturnType<typeof fileInvented>>) =>
  addUnder(derived, { v: 1, kind: 'add', lang: 'en', text, on: today }, epoch.card)

async function work(body: unknown) {
  const { text } = makeChallenge(workKey(dataFolder, 'texts'), 0, vigie.now())
  return { challenge: text, nonce: await solve(text, moreWork(bytesOf(body))) }
}

const post = (body: object, to: typeof act | typeof actOnDesk = act) =>
  to({
    request: new Request('http://localhost', { method: 'POST', body: JSON.stringify(body) }),
    locals: { vigie }
  } as never) as Promise<Response>
const send = async (request: ActionRequest) => post({ ...request, work: await work(request.body) })

test('one addition that comes again and again takes its room once', async () => {
  const request = await added('x'.repeat(long), await fileInvented(db, today))
  const before = await roomFor(long)
  for (let i = 0; i < 3; i++) expect((await send(request)).status).toBe(200)
  expect(await roomFor(long)).toBe(before - 1)
})

test('a long addition without its work is not taken, nor a long list; neither takes room', async () => {
  const request = await added('x'.repeat(long), await fileInvented(db, today))
  const before = await roomFor(long)
  expect((await post(request)).status).toBe(428)
  expect(
    (await post({ statement: { value: { asked: { kind: 'keep' } } }, body: request.body }, actOnDesk)).status
  ).toBe(428)
  expect(await roomFor(long)).toBe(before)
})

test('to burn a receipt takes no room, whatever comes with it', async () => {
  const filed = await fileInvented(db, today)
  const { body } = await added('x'.repeat(long), filed)
  const before = await roomFor(long)
  expect((await send({ ...burnUnder(filed.derived), body })).status).toBe(200)
  expect(await roomFor(long)).toBe(before)
})

test('what is sent twice without scripts takes its room once', async () => {
  const forms = await serveForms(takeReturn(vigie))
  const send = (body: URLSearchParams) => fetch(`${forms.origin}/en/return`, { method: 'POST', body })
  const { receipt } = await fileInvented(db, today)
  const text = 'Invented. '.repeat(19_000)
  const fields = { receipt: receiptAsDigits(receipt).join(' '), do: 'write', once: makeOnce(), text, danger: 'now' }
  const before = await roomFor(200_000)
  for (let i = 0; i < 3; i++) expect((await send(new URLSearchParams(fields))).status).toBe(200)
  await forms.close()
  // It is padded to more than one of these.
  expect(await roomFor(200_000)).toBe(before - 2)
})

test('what the database could not keep has its room back', async () => {
  const { receipt } = await fileInvented(db, today)
  const text = 'Invented. '.repeat(19_000)
  const added = { receipt: receiptAsDigits(receipt).join(' '), do: 'write', once: makeOnce(), text }
  const filed = { what: text, subject: 'person' }
  const tables = ['sealed.addition', 'sealed.submission'].map((name) => sql.raw(name))
  const before = await roomFor(200_000)
  for (const table of tables)
    await sql`alter table ${table} add constraint broken check (false) not valid`.execute(db.owner)
  for (const [take, path, fields] of [
    [takeReturn, '/en/return', added],
    [takeForm, formPath('en', { dataFolder, now: vigie.now() }), filed]
  ] as const) {
    const forms = await serveForms(take(vigie))
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    await (await fetch(forms.origin + path, { method: 'POST', body })).text()
    await forms.close()
  }
  for (const table of tables) await sql`alter table ${table} drop constraint broken`.execute(db.owner)
  expect(await roomFor(200_000)).toBe(before)
})
