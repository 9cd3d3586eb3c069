import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SealedAddition } from '#mandate/intake/payloads.ts'
import { answerReturn } from '#mandate/intake/return/answer-return.ts'
import type { ReturnTools } from '#mandate/intake/return/return-state.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { comeBack, type CameBack, type Keeper } from '#mandate/intake/return/come-back.ts'
import { readAdditions } from '#mandate/intake/return/current-source.ts'
import { findReturn } from '#mandate/intake/return/find-return.ts'
import { addUnder, burnUnder, changeUnder, nonceOf } from '#mandate/intake/return/return-action.ts'
import { answerSize } from '#mandate/intake/return/return-answer.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { source } from '#mandate/intake/source.ts'
import { makeOnce } from '#mandate/intake/once.ts'
import { sealSubmission } from '#mandate/intake/seal-submission.ts'
import { fromBase64url, randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { sealMessage } from '#platform/sealing/messages.ts'
import { deriveReceipt, type DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt, type Receipt } from '#platform/sealing/receipt/make-receipt.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits } from '#platform/sealing/receipt/write-receipt.ts'
import { openJson } from '#platform/sealing/seal.ts'
import { makeSigningKey } from '#platform/sealing/signing.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { openEpoch, type OpenedEpoch } from '#tests/intake-office.ts'

// The person and what she tells are invented.
const mandate = 'defenders'
const today = '2026-06-01'
const lang = 'en'
let db: TestDatabase
let epoch: OpenedEpoch
let instance: string
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  epoch = await openEpoch(db.owner, mandate, today)
  instance = (await findOpenIntake(db.intake, mandate))!.instance
})
afterAll(() => db.close())

const written = {
  lang,
  subject: 'person' as const,
  answers: { what: 'invented' },
  persons: [],
  consents: [],
  files: []
}

let receipt: Receipt
let derived: DerivedReceipt
let submission: string
beforeEach(fileAnother)
async function fileAnother() {
  receipt = makeReceipt()
  derived = await deriveReceipt(receipt, instance)
  submission = randomUUID()
  const current = (await findOpenIntake(db.intake, mandate))!.current
  const sealed = await sealSubmission(written, {
    id: submission,
    danger: false,
    epoch: current,
    derived,
    filedOn: today
  })
  expect((await receiveSubmission({ db: db.intake, actor: source, mandate, today }, sealed)).ok).toBe(true)
}

const desk = () => ({ db: db.intake, today })
const keeper: Keeper = {
  intake: async () => ({ ...(await findOpenIntake(db.intake, mandate))!, today }),
  look: (lookup, part) => findReturn(desk(), lookup, part),
  act: async (request) => void (await actForSource(desk(), request))
}
async function back(of = receipt, part = 0): Promise<CameBack> {
  const found = await comeBack(of, keeper, part)
  if (!found.ok) throw new Error(found.reason)
  return found
}
const addition = (text: string, kind: SealedAddition['kind'] = 'message'): SealedAddition => ({
  v: 1,
  kind,
  lang,
  text,
  on: today
})

let number = 0
async function officeWrites(body: Uint8Array, to = submission) {
  await sql`insert into sealed.to_source (id, submission, number, on_day, body)
    values (${randomUUID()}, ${to}, ${++number}, ${today}, ${Buffer.from(body)})`.execute(db.owner)
}
const stage = (name: string) => ({ kind: 'stage' as const, stage: name, on: today, epoch: epoch.card.number })
const signing = () => fromBase64url(epoch.secrets.signing)

async function asOfficer() {
  const { rows } = await sql<{ id: string; nonce: Buffer; body: Buffer }>`
    select id, nonce, body from sealed.addition where submission = ${submission}`.execute(db.owner)
  const opened = await Promise.all(
    rows.map(async ({ id, nonce, body }) => ({
      id,
      nonce: toBase64url(nonce),
      statement: await openJson(body, [epoch.secrets.identity])
    }))
  )
  const source = { recipient: derived.identity.recipient, verifyKey: toBase64url(derived.signing.verifyKey) }
  return readAdditions({ source, lookupHash: toBase64url(derived.lookupHash) }, opened)
}
async function waiting() {
  const { rows } = await sql<{
    waiting: number
  }>`select waiting from known.submission where id = ${submission}`.execute(db.owner)
  return rows[0]!.waiting
}

test('she reads what the office wrote, the newest first, and what somebody else wrote is refused', async () => {
  await officeWrites(await sealMessage(stage('being-read'), derived.identity.recipient, signing()))
  await officeWrites(
    await sealMessage({ ...stage('message'), kind: 'ask', text: 'Where?' }, derived.identity.recipient, signing())
  )
  await officeWrites(await sealMessage(stage('taken-up'), derived.identity.recipient, makeSigningKey().secret))
  const another = await deriveReceipt(makeReceipt(), instance)
  await officeWrites(await sealMessage(stage('closed'), another.identity.recipient, signing()))
  const { messages } = await back()
  expect(messages.map((one) => (one.ok ? one.told : one.reason))).toEqual([
    'not-for-you',
    'false-signature',
    { kind: 'ask', text: 'Where?', on: today },
    { kind: 'stage', stage: 'being-read', on: today }
  ])
})

test('more than one answer holds comes part by part, each of the one size', async () => {
  for (let i = 0; i < 20; i++)
    await officeWrites(
      await sealMessage(
        { ...stage('x'), kind: 'message', text: `${i} `.padEnd(9000, 'x') },
        derived.identity.recipient,
        signing()
      )
    )
  const first = await back()
  expect(first.parts).toBeGreaterThan(2)
  const all = [...first.messages]
  for (let part = 1; part < first.parts; part++) all.push(...(await back(receipt, part)).messages)
  expect(all.map((one) => (one.ok && one.told.kind === 'message' ? parseInt(one.told.text) : null))).toEqual(
    Array.from({ length: 20 }, (_, i) => 19 - i)
  )
})

test('what is unknown, expired, burnt or of another instance is answered with as many bytes that open for nobody', async () => {
  const other = await deriveReceipt(receipt, randomUUID())
  await sql`update known.receipt set expires_on = ${today} where submission = ${submission}`.execute(db.owner)
  expect((await comeBack(receipt, keeper)).ok, 'on its last day').toBe(true)
  const { lookup } = derived
  for (const answer of [
    await findReturn({ db: db.intake, today: '2026-06-02' }, lookup),
    await findReturn(desk(), other.lookup),
    await findReturn(desk(), randomBytes(32))
  ])
    expect(answer).toHaveLength(answerSize)
  expect(await findReturn(desk(), lookup)).toHaveLength(answerSize)
  expect(
    await comeBack(receipt, { ...keeper, look: (one) => findReturn({ db: db.intake, today: '2026-06-02' }, one) })
  ).toEqual({
    ok: false,
    reason: 'nothing'
  })
  expect(await actForSource(desk(), burnUnder(derived))).toBe('burnt')
  expect(await comeBack(receipt, keeper)).toEqual({ ok: false, reason: 'nothing' })
  expect(await actForSource(desk(), burnUnder(derived)), 'twice').toBeNull()
})

test('a right answer holds no byte that one of chance would not: it opens under her look-up alone', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => findReturn(desk(), derived.lookup)))
  const shares = Array.from({ length: 256 }, () => 0)
  for (const answer of answers) for (const byte of answer) shares[byte]!++
  const expected = (40 * answerSize) / 256
  const chi = shares.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  // 255 degrees of freedom: beyond 400 once in a hundred million.
  expect(chi).toBeLessThan(400)
  expect(new Set(answers.map((answer) => toBase64url(answer.subarray(0, 12)))).size).toBe(40)
})

test('what she adds waits sealed, says to the server nothing of its kind, and is hers by her signature', async () => {
  const request = await addUnder(
    derived,
    { ...addition('I take it back', 'withdraw'), phrase: 'the blue bicycle' },
    epoch.card
  )
  expect(JSON.stringify(request)).not.toMatch(/withdraw|bicycle/)
  expect(await actForSource(desk(), request)).toBe('new')
  expect(await waiting()).toBe(1)
  expect((await back()).kept).toEqual([nonceOf(request)])
  expect((await asOfficer()).additions.map(({ addition }) => addition)).toMatchObject([
    { kind: 'withdraw', text: 'I take it back', phrase: 'the blue bicycle' }
  ])
})

test('sent again after its answer was lost on the way it is kept once, and she is told that it has arrived', async () => {
  const once = makeOnce()
  const fields = { receipt: receiptAsDigits(receipt).join(' '), do: 'write', text: 'One thing more, once', once }
  const lost = async (request: Parameters<typeof keeper.act>[0]) => {
    await keeper.act(request)
    throw new Error('the line broke')
  }
  await expect(answerReturn(fields, { lang: 'en', list: wordList, keeper: { ...keeper, act: lost } })).rejects.toThrow()
  const again = (more = {}) => answerReturn({ ...fields, ...more }, { lang: 'en', list: wordList, keeper })
  const answer = await again()
  expect(answer).toMatchObject({ page: 'open', done: 'kept' })
  expect(await waiting()).toBe(1)
  // From the page that she was given then, the same words are another addition; and so is more from the page before.
  if (answer.page !== 'open') throw new Error('not open')
  expect(answer.unsent.once).toMatch(/^[\w-]{22}$/)
  expect(await again({ once: answer.unsent.once })).toMatchObject({ page: 'open', done: 'kept' })
  expect(await waiting()).toBe(2)
  expect(await again({ danger: 'now' })).toMatchObject({ page: 'open', done: 'danger' })
  expect(await waiting()).toBe(3)
})

test('asked ten times over a bad line, or again another day, it is kept once', async () => {
  const request = await addUnder(derived, addition('once'), epoch.card)
  await Promise.all(Array.from({ length: 10 }, () => actForSource(desk(), request)))
  expect(await actForSource({ ...desk(), today: '2026-07-01' }, request)).toBe('before')
  expect(await waiting()).toBe(1)
})

test('what another signed, what was altered on the way and what is no request at all change nothing', async () => {
  const request = await addUnder(derived, addition('mine'), epoch.card)
  const thief = {
    ...(await deriveReceipt(makeReceipt(), instance)),
    lookup: derived.lookup,
    lookupHash: derived.lookupHash
  }
  const other = await addUnder(derived, addition('another'), epoch.card)
  const wrong: unknown[] = [
    await addUnder(thief, addition('not hers'), epoch.card),
    burnUnder(thief),
    { ...request, body: other.body },
    { ...request, epoch: 2 },
    { ...request, uploads: [randomUUID()] },
    { ...request, statement: { ...request.statement, value: { ...request.statement.value, nonce: nonceOf(other) } } },
    { ...request, body: toBase64url(new TextEncoder().encode('in clear')) },
    { ...burnUnder(derived), lookup: toBase64url(randomBytes(32)) },
    null,
    'burn',
    { lookup: request.lookup }
  ]
  for (const one of wrong) expect(await actForSource(desk(), one)).toBeNull()
  expect(await waiting()).toBe(0)
  expect((await back()).kept).toEqual([])
})

test('a file that has not arrived whole takes the addition with it', async () => {
  const file = { upload: randomUUID(), secret: 'x', name: 'a', type: 'b', size: 1, sha256: 'c', parts: [], custody: [] }
  expect(
    await actForSource(desk(), await addUnder(derived, { ...addition('with a file'), files: [file] }, epoch.card))
  ).toBeNull()
  expect(await waiting()).toBe(0)
})

test('a new receipt takes the place of the old one, reads what was written before, and the office follows', async () => {
  await officeWrites(await sealMessage(stage('being-read'), derived.identity.recipient, signing()))
  const next = makeReceipt()
  const nextDerived = await deriveReceipt(next, instance)
  const { anchor } = await back()
  const request = await changeUnder(derived, nextDerived, { anchor, epoch: epoch.card, addition: { lang, on: today } })
  const swapped = { ...request, next: { ...request.next!, verifyKey: toBase64url(randomBytes(32)) } }
  expect(await actForSource(desk(), swapped), 'another key put in').toBeNull()
  expect(await actForSource(desk(), request)).toBe('new')
  expect(await comeBack(receipt, keeper)).toEqual({ ok: false, reason: 'nothing' })
  expect((await back(next)).messages).toMatchObject([{ ok: true, told: { stage: 'being-read' } }])
  await actForSource(desk(), await addUnder(nextDerived, addition('after the change'), epoch.card))
  expect(await actForSource(desk(), await addUnder(derived, addition('with the old one'), epoch.card))).toBeNull()
  const read = await asOfficer()
  expect(read.source.recipient).toBe(nextDerived.identity.recipient)
  expect(read.additions.map(({ addition }) => addition?.kind).toSorted((a, b) => (a! < b! ? -1 : 1))).toEqual([
    'change',
    'message'
  ])
  await officeWrites(await sealMessage(stage('taken-up'), read.source.recipient, signing()))
  expect((await back(next)).messages.map((one) => one.ok)).toEqual([true, true])
})

test('that she burnt it the office alone reads, signed by her; what is kept of it and what was sent look like a change', async () => {
  const sent: unknown[] = []
  const tools: ReturnTools = {
    lang,
    list: wordList,
    keeper: { ...keeper, act: async (request) => (sent.push(request), keeper.act(request)) }
  }
  const kept = async () => {
    const { rows } = await sql<Record<string, number>>`
      select count(*)::int receipts, max(length(verify_key)) keys, max(length(anchor)) anchors,
        (select max(length(body)) from sealed.addition a where a.submission = r.submission) bodies
      from known.receipt r where submission = ${submission} group by submission`.execute(db.owner)
    return rows
  }
  const receiptText = receiptAsDigits(receipt).join(' ')
  await answerReturn({ receipt: receiptText, do: 'burn' }, tools)
  expect(sent, 'she has to mean it').toEqual([])
  const state = await answerReturn({ receipt: receiptText, do: 'burn', sure: 'yes' }, tools)
  expect(state).toEqual({ page: 'burnt' })
  expect(await comeBack(receipt, keeper)).toEqual({ ok: false, reason: 'nothing' })
  expect(JSON.stringify(sent)).not.toContain('"burn"')
  const burnt = await asOfficer()
  expect(burnt.burntOn).toBe(today)
  expect(burnt.additions.map(({ addition }) => addition)).toEqual([{ v: 1, kind: 'burn', lang, on: today }])
  const afterBurning = await kept()

  const other = { submission, derived, receipt }
  await fileAnother()
  const next = receiptAsDigits(makeReceipt()).join(' ')
  await answerReturn(
    { receipt: receiptAsDigits(receipt).join(' '), do: 'change-now', next, at: '0', told: next.slice(0, 4) },
    tools
  )
  expect((await asOfficer()).burntOn).toBeNull()
  expect(sent.map((one) => Object.keys(one as object).toSorted())).toEqual([
    Object.keys(sent[1] as object).toSorted(),
    Object.keys(sent[0] as object).toSorted()
  ])
  expect(await kept()).toEqual(afterBurning)
  expect(other.submission).not.toBe(submission)
})

test('where there is no room to tell the office, it is burnt all the same, and the row of the receipt goes', async () => {
  const act: Keeper['act'] = async (request) => {
    if (request.body) throw new Error('There is no room left.')
    return keeper.act(request)
  }
  const state = await answerReturn(
    { receipt: receiptAsDigits(receipt).join(' '), do: 'burn', sure: 'yes' },
    { lang, list: wordList, keeper: { ...keeper, act } }
  )
  expect(state).toEqual({ page: 'burnt' })
  const { rows } = await sql`select from known.receipt where submission = ${submission}`.execute(db.owner)
  expect(rows).toEqual([])
})

test('additions that the server made up itself are told from hers', async () => {
  const forged = await deriveReceipt(makeReceipt(), instance)
  const { statement, body } = await addUnder(forged, addition('made up', 'withdraw'), epoch.card, {
    lookupHash: toBase64url(derived.lookupHash)
  })
  await sql`insert into sealed.addition (id, submission, received_on, mandate, epoch, nonce, body) values
    (${randomUUID()}, ${submission}, ${today}, ${mandate}, ${epoch.card.number}, ${Buffer.from(statement.value.nonce, 'base64url')}, ${Buffer.from(body!, 'base64url')})`.execute(
    db.owner
  )
  expect((await asOfficer()).additions.map(({ addition }) => addition)).toEqual([null])
})

test('a server with another chain of epochs, or none that follows, is not the office that she wrote to', async () => {
  const { makeEpoch } = await import('#platform/sealing/epochs.ts')
  const { statement } = await makeEpoch({ mandate, openedOn: today })
  const told = await keeper.intake()
  for (const statements of [[statement], [...told!.statements, statement]])
    expect(await comeBack(receipt, { ...keeper, intake: async () => ({ ...told!, statements }) })).toEqual({
      ok: false,
      reason: 'not-the-office'
    })
})

test('what is sealed to an epoch that has closed is not kept; sealed again to the next, it is', async () => {
  const late = await addUnder(derived, addition('late'), epoch.card)
  const before = epoch
  epoch = await openEpoch(db.owner, mandate, today, before)
  expect(await actForSource(desk(), late)).toBeNull()
  expect((await back()).kept).toEqual([])
  const { epoch: open } = await back()
  expect(open.number).toBe(before.card.number + 1)
  expect(await actForSource(desk(), await addUnder(derived, addition('late'), open))).toBe('new')
})

test('who kept the key of an epoch before she filed does not speak for the office', async () => {
  const old = epoch
  epoch = await openEpoch(db.owner, mandate, today, old)
  const late = makeReceipt()
  const hers = await deriveReceipt(late, instance)
  const id = randomUUID()
  const sealed = await sealSubmission(written, {
    id,
    danger: false,
    epoch: (await findOpenIntake(db.intake, mandate))!.current,
    derived: hers,
    filedOn: today
  })
  expect((await receiveSubmission({ db: db.intake, actor: source, mandate, today }, sealed)).ok).toBe(true)
  const said = { ...stage('message'), kind: 'message' as const, text: 'Come to the station, invented' }
  const keyOfOld = fromBase64url(old.secrets.signing)
  await officeWrites(await sealMessage({ ...said, epoch: old.card.number }, hers.identity.recipient, keyOfOld), id)
  await officeWrites(await sealMessage(said, hers.identity.recipient, signing()), id)
  const { messages } = await back(late)
  expect(messages.map((one) => (one.ok ? 'of the office' : one.reason))).toEqual(['of the office', 'unknown-epoch'])
})
