import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnchor } from '#mandate/intake/anchor.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import type { SealedSubmission } from '#mandate/intake/payloads.ts'
import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { source } from '#mandate/intake/source.ts'
import { sealSubmission, type SealedRequest } from '#mandate/intake/seal-submission.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { openJson } from '#platform/sealing/seal.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { openEpoch, type OpenedEpoch } from '#tests/intake-office.ts'

// The person and what she tells are invented.
const phrase = 'the blue bicycle behind the bakery'
const mandate = 'defenders'
const today = '2026-06-01'
let db: TestDatabase
let epoch: OpenedEpoch
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  expect(await findOpenIntake(db.intake, mandate), 'closed until the first epoch is made').toBeNull()
  epoch = await openEpoch(db.owner, mandate, today)
})
afterAll(() => db.close())

const anchorKeys = new Map<string, Uint8Array>()
async function written(text = phrase, uploads: string[] = []): Promise<SealedRequest> {
  const { instance, current } = (await findOpenIntake(db.intake, mandate))!
  const derived = await deriveReceipt(makeReceipt(), instance)
  const what = { lang: 'en', subject: 'person' as const, answers: { what: text }, persons: [], consents: [], files: [] }
  const sealed = await sealSubmission(what, { id: randomUUID(), danger: true, epoch: current, derived, filedOn: today })
  anchorKeys.set(sealed.id, derived.anchorKey)
  return { ...sealed, uploads }
}
const receive = (input: SealedRequest, more: object = {}) =>
  receiveSubmission({ db: db.intake, actor: source, mandate, today }, { ...input, ...more })

async function count(): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) n from known.submission`.execute(db.owner)
  return Number(rows[0]!.n)
}

test('what was acknowledged opens with the epoch’s secret, and no table holds a word of it', async () => {
  const sent = await written()
  expect(await receive(sent)).toEqual({ ok: true, value: { id: sent.id, on: today, again: false } })
  const { rows } = await sql<{ body: Buffer; row: string; anchor: Buffer }>`
    select b.body, to_jsonb(s)::text row, r.anchor from known.submission s
    join sealed.submission b using (id) join known.receipt r on r.submission = s.id where s.id = ${sent.id}`.execute(
    db.owner
  )
  const { body, row, anchor } = rows[0]!
  const opened = (await openJson(body, [epoch.secrets.identity])) as SealedSubmission
  expect(opened).toMatchObject({
    answers: { what: phrase },
    epoch: 1,
    filedOn: today,
    lookupHash: sent.receipt.lookupHash
  })
  expect(body.includes(phrase)).toBe(false)
  expect(row).not.toContain('bicycle')
  expect(JSON.parse(row)).toMatchObject({
    danger: true,
    lang: 'en',
    received_on: today,
    channel: 'sealed-there',
    officer: null
  })
  expect(await openAnchor(anchor, anchorKeys.get(sent.id)!)).toMatchObject({
    epoch: 1,
    fingerprint: fingerprint(epoch.card)
  })
  await expect(openAnchor(anchor, new Uint8Array(32))).rejects.toMatchObject({ reason: 'not-for-you' })
})

test('sent again over a bad line, or ten times at once, it is filed once and acknowledged each time', async () => {
  const sent = await written()
  const before = await count()
  const all = await Promise.all(Array.from({ length: 10 }, () => receive(sent)))
  expect(all.every(({ ok }) => ok)).toBe(true)
  expect(all.filter((one) => one.ok && !one.value.again)).toHaveLength(1)
  expect(await count()).toBe(before + 1)
})

test('64 at once: none refused, none lost, none doubled', async () => {
  const before = await count()
  const all = await Promise.all(Array.from({ length: 64 }, async () => receive(await written())))
  expect(all.filter(({ ok }) => ok)).toHaveLength(64)
  expect(await count()).toBe(before + 64)
})

test('another text under the same number or the same receipt is refused and changes nothing', async () => {
  const sent = await written()
  const other = await written()
  await receive(sent)
  const before = await count()
  expect(await receive(other, { id: sent.id })).toMatchObject({ ok: false, errors: [{ code: 'id-taken' }] })
  expect(await receive(other, { receipt: sent.receipt })).toMatchObject({ ok: false, errors: [{ code: 'id-taken' }] })
  expect(await count()).toBe(before)
})

test('with a file that has not arrived whole nothing is filed', async () => {
  const before = await count()
  expect(await receive(await written(phrase, [randomUUID()]))).toMatchObject({
    ok: false,
    errors: [{ code: 'upload-unknown', field: 'uploads.0' }]
  })
  expect(await count()).toBe(before)
})

test.each<[string, (sent: SealedRequest) => object, string]>([
  ['text in clear', () => ({ body: toBase64url(new TextEncoder().encode(phrase)) }), 'not-sealed'],
  [
    'text in clear of a sealed one’s length',
    ({ body }) => ({ body: toBase64url(new Uint8Array(fromBase64url(body).length).fill(97)) }),
    'not-sealed'
  ],
  ['a body that was cut off', ({ body }) => ({ body: body.slice(0, -40) }), 'not-sealed'],
  ['a key of another length', ({ receipt }) => ({ receipt: { ...receipt, verifyKey: 'AAAA' } }), 'wrong-length'],
  ['no number', () => ({ id: 'mine' }), 'wrong-type'],
  ['a field that nobody knows', () => ({ name: 'Invented' }), 'unknown-field'],
  ['no language of ours', () => ({ lang: 'tlh' }), 'not-in-list']
])('%s is refused, with a reason', async (_, more, code) => {
  const sent = await written()
  const result = await receive(sent, more(sent))
  expect(result.ok ? [] : result.errors.map((error) => error.code)).toContain(code)
})

test('what is sealed to an epoch that has closed is refused, what was filed before is acknowledged still', async () => {
  const filed = await written()
  await receive(filed)
  const late = await written()
  await openEpoch(db.owner, mandate, today, epoch)
  expect(await receive(late)).toMatchObject({ ok: false, errors: [{ code: 'epoch-closed' }] })
  expect(await receive(filed)).toMatchObject({ ok: true, value: { again: true } })
  expect(await receive(await written())).toMatchObject({ ok: true, value: { again: false } })
})
