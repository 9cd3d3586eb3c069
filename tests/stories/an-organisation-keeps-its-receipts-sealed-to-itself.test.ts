import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#context'
import { actOnDesk } from '#mandate/intake/desk/act-on-desk.ts'
import { askDesk, sealList, versionOf, type DeskRequest } from '#mandate/intake/desk/desk-action.ts'
import { openDeskAnswer, openOutcome } from '#mandate/intake/desk/desk-answer.ts'
import { deskClasses } from '#mandate/intake/desk/desk-limits.ts'
import { NoRoomForDesk } from '#mandate/intake/desk/desks.store.server.ts'
import { addEntry, mergeEntries, type DeskEntry } from '#mandate/intake/desk/desk-list.ts'
import { findDesk } from '#mandate/intake/desk/find-desk.ts'
import { sweepDesks } from '#mandate/intake/desk/sweep-desks.ts'
import {
  changeWords,
  comeToDesk,
  deleteDesk,
  keepEntries,
  openNewDesk,
  type Desk,
  type DeskKeeper
} from '#mandate/intake/desk/use-desk.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { answerSize } from '#mandate/intake/return/return-answer.ts'
import { forgetOrder } from '#mandate/retention/forget-order.ts'
import { rewriteTables } from '#mandate/retention/rewrite-tables.server.ts'
import { randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { deriveDesk } from '#platform/sealing/receipt/derive-desk.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { solve } from '#platform/sealing/proof-of-work.ts'
import { openJson, sealJson } from '#platform/sealing/seal.ts'
import { makeSigningKey } from '#platform/sealing/signing.ts'
import { bytesOfTable, testDatabase, type TestDatabase } from '#tests/database.ts'
import { openEpoch } from '#tests/intake-office.ts'
import { POST as doorOfDesks } from '../../src/routes/intake/api/desks/actions/+server.ts'

// The organisation and what it writes beside its receipts are invented.
const mandate = 'defenders'
let db: TestDatabase
let instance: string
let today = '2026-06-10'
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await openEpoch(db.owner, mandate, today)
  instance = (await findOpenIntake(db.intake, mandate))!.instance
})
afterAll(() => db.close())

const at = () => ({ db: db.intake, mandate, today })
const keeper: DeskKeeper = {
  office: async () => ({ instance, today }),
  look: (lookup) => findDesk(at(), { lookup: toBase64url(lookup) }),
  act: (request) => actOnDesk(at(), request)
}
const entry = (label: string): DeskEntry => ({ receipt: toBase64url(randomBytes(16)), label, on: today, note: '' })

let desk: Desk
beforeEach(async () => {
  today = '2026-06-10'
  await sql`delete from sealed.desk`.execute(db.owner)
  desk = must(await openNewDesk(makeReceipt(), keeper))
})

function must(result: Awaited<ReturnType<typeof openNewDesk>>): Desk {
  if (!result.ok) throw new Error(result.reason)
  return result.desk
}
const add = async (to: Desk, one: DeskEntry, by = keeper) =>
  keepEntries(to, addEntry(to.list.entries, one) as DeskEntry[], by, new Set())
const come = async (receipt = desk.receipt) => must(await comeToDesk(receipt, keeper))
const rows = async () => (await sql`select * from sealed.desk`.execute(db.owner)).rows as Record<string, unknown>[]

test('what is kept comes back with the words alone, and to the server says a size class and a month', async () => {
  const one = entry('the lantern over the harbour, invented')
  must(await add(desk, one))
  expect((await come()).list.entries).toEqual([one])
  const [row, ...more] = await rows()
  expect(more).toEqual([])
  expect(Object.keys(row!).toSorted()).toEqual([
    'body',
    'kept_again',
    'kept_in',
    'lookup_hash',
    'mandate',
    'verify_key'
  ])
  expect(row!.kept_in).toBe('2026-06-01')
  const length = (row!.body as Buffer).length
  const forty = Array.from({ length: 40 }, (_, n) => entry(`label ${n}, invented`))
  must(await keepEntries(await come(), forty, keeper, new Set()))
  expect(((await rows())[0]!.body as Buffer).length, 'one receipt or forty').toBe(length)
})

test('a look leaves no trace', async () => {
  const before = await sql`select xmin::text, ctid::text, * from sealed.desk`.execute(db.owner)
  today = '2027-01-31'
  await come()
  expect((await sql`select xmin::text, ctid::text, * from sealed.desk`.execute(db.owner)).rows).toEqual(before.rows)
})

test('two windows: the second is told, nothing is written over, and both are kept once they are brought together', async () => {
  const [hers, theirs] = [entry('of this window'), entry('of the other')]
  must(await add(await come(), theirs))
  const second = await add(desk, hers)
  expect(second).toMatchObject({ ok: false, reason: 'changed' })
  expect((await come()).list.entries).toEqual([theirs])
  const found = (second as { theirs: Desk }).theirs
  const merged = mergeEntries(desk.list.entries, [hers], found.list.entries)
  must(await keepEntries(found, merged, keeper, new Set()))
  expect((await come()).list.entries).toEqual([hers, theirs])
})

test('of ten windows at once one is kept, and nine are told', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, (_, n) => add(desk, entry(`window ${n}`))))
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  expect(all.filter((one) => !one.ok && one.reason === 'changed')).toHaveLength(9)
  expect((await come()).list.entries).toHaveLength(1)
})

test('an answer that was lost on the way is no other window: what is tried again from the same page is kept', async () => {
  let broken = true
  const badLine: DeskKeeper = {
    ...keeper,
    act: async (request) => {
      const answer = await keeper.act(request)
      if (!broken) return answer
      broken = false
      throw new TypeError('Failed to fetch')
    }
  }
  const tried = new Set<string>()
  const entries = [entry('sent twice')]
  await expect(keepEntries(desk, entries, badLine, tried)).rejects.toThrow('Failed to fetch')
  const again = must(await keepEntries(desk, [...entries, entry('and more')], badLine, tried))
  expect((await come()).list).toEqual(again.list)
  // The very same request, sent again by the line itself, is answered as done.
  const body = await sealList({ ...again.list, edition: 9 }, desk.derived)
  const request = askDesk(desk.derived, { kind: 'keep', before: again.version, body: versionOf(body) }, body)
  for (let i = 0; i < 3; i++) expect(await openOutcome(await keeper.act(request), desk.derived.lookup)).toBe('kept')
})

test('what another signed, what was altered on the way, what was recorded before and what is no request changes nothing', async () => {
  const first = await sealList({ ...desk.list, entries: [entry('first')] }, desk.derived)
  const request = askDesk(desk.derived, { kind: 'keep', before: desk.version, body: versionOf(first) }, first)
  const thief = { ...desk.derived, signing: makeSigningKey() }
  const other = await sealList(desk.list, desk.derived)
  const kept = versionOf(first)
  const wrong: unknown[] = [
    askDesk(thief, { kind: 'keep', before: desk.version, body: kept }, first),
    askDesk(thief, { kind: 'delete', before: desk.version }),
    askDesk(thief, { kind: 'open', body: kept }, first),
    { ...request, body: toBase64url(other) },
    { ...request, body: undefined },
    { ...request, body: toBase64url(new TextEncoder().encode('in clear')) },
    { ...request, statement: { ...request.statement, purpose: 'by-source' } },
    { ...askDesk(desk.derived, { kind: 'delete', before: desk.version }), lookup: toBase64url(randomBytes(32)) },
    { ...request, extra: 1 },
    null,
    'delete',
    { lookup: request.lookup }
  ]
  for (const one of wrong)
    expect(await openOutcome(await actOnDesk(at(), one), desk.derived.lookup), JSON.stringify(one)).toBeNull()
  expect((await come()).version).toBe(desk.version)
  // Once a newer list is kept, the statement that kept the one before brings nothing back.
  expect(await openOutcome(await keeper.act(request), desk.derived.lookup)).toBe('kept')
  must(await add(await come(), entry('second')))
  expect(await openOutcome(await keeper.act(request), desk.derived.lookup)).toBe('changed')
  expect((await come()).list.entries).toHaveLength(2)
})

test('a list that somebody else put there, or that is older than this page has seen, is not shown', async () => {
  const older = (await rows())[0]!.body as Buffer
  const newer = must(await add(desk, entry('newer')))
  await sql`update sealed.desk set body = ${older}`.execute(db.owner)
  expect(await comeToDesk(desk.receipt, keeper, newer.list.edition)).toEqual({ ok: false, reason: 'damaged' })
  expect((await comeToDesk(desk.receipt, keeper)).ok, 'a page that has seen none').toBe(true)
  const forged = await sealList(desk.list, { ...desk.derived, signing: makeSigningKey() })
  await sql`update sealed.desk set body = ${Buffer.from(forged)}`.execute(db.owner)
  expect(await comeToDesk(desk.receipt, keeper)).toEqual({ ok: false, reason: 'damaged' })
})

test('unknown, of another office, over and deleted are answered alike, and so is what is asked of them', async () => {
  const stranger = await deriveDesk(desk.receipt, crypto.randomUUID())
  const looks: Uint8Array[] = [
    await findDesk(at(), { lookup: toBase64url(randomBytes(32)) }),
    await findDesk(at(), { lookup: toBase64url(stranger.lookup) }),
    await findDesk(at(), null),
    await findDesk(at(), { lookup: 'x', more: 1 })
  ]
  const over = { ...at(), today: '2028-07-01' }
  looks.push(await findDesk(over, { lookup: toBase64url(desk.derived.lookup) }))
  const request = askDesk(desk.derived, { kind: 'delete', before: desk.version })
  const acts: Uint8Array[] = [await actOnDesk(over, request), await actOnDesk(at(), null)]
  const right = await findDesk(at(), { lookup: toBase64url(desk.derived.lookup) })
  expect(await openDeskAnswer(right, desk.derived.lookup)).not.toBeNull()
  expect(await deleteDesk(desk, keeper)).toEqual({ ok: true })
  looks.push(await findDesk(at(), { lookup: toBase64url(desk.derived.lookup) }))
  acts.push(await actOnDesk(at(), request))
  for (const answer of looks) {
    expect(answer).toHaveLength(answerSize)
    expect(await openDeskAnswer(answer, desk.derived.lookup)).toBeNull()
  }
  expect(right).toHaveLength(answerSize)
  for (const answer of acts) {
    expect(answer).toHaveLength(256)
    expect(await openOutcome(answer, desk.derived.lookup)).toBeNull()
  }
  expect(await comeToDesk(desk.receipt, keeper)).toEqual({ ok: false, reason: 'nothing' })
  expect(await rows()).toEqual([])
  // To delete it twice is no fault.
  expect(await deleteDesk(desk, keeper)).toEqual({ ok: true })
})

test('with new words the old ones find nothing, asked twice too; a list that changed meanwhile stays', async () => {
  const kept = must(await add(desk, entry('carried over')))
  const next = makeReceipt()
  expect(await changeWords(desk, next, keeper), 'from an older list').toMatchObject({ ok: false, reason: 'changed' })
  expect(await comeToDesk(next, keeper)).toEqual({ ok: false, reason: 'nothing' })
  const changed = must(await changeWords(kept, next, keeper))
  expect(changed.list.entries).toEqual(kept.list.entries)
  expect(await comeToDesk(desk.receipt, keeper)).toEqual({ ok: false, reason: 'nothing' })
  expect((await come(next)).list.entries).toEqual(kept.list.entries)
  expect(must(await changeWords(kept, next, keeper)).version).toBe(changed.version)
  // No recipient of the old words opens what is kept under the new ones.
  const [row] = await rows()
  await expect(openJson(row!.body as Buffer, [desk.derived.identity.secret])).rejects.toThrow()
})

test('words of another desk are not taken by a change', async () => {
  const taken = must(await openNewDesk(makeReceipt(), keeper))
  const onto = { lookupHash: toBase64url(taken.derived.lookupHash), verifyKey: toBase64url(randomBytes(32)) }
  const body = await sealList(desk.list, taken.derived)
  const asked = { kind: 'change' as const, before: desk.version, body: versionOf(body), next: onto }
  const request: DeskRequest = askDesk(desk.derived, asked, body)
  expect(await openOutcome(await keeper.act(request), desk.derived.lookup)).toBeNull()
  expect((await come(taken.receipt)).version).toBe(taken.version)
  expect((await come()).version).toBe(desk.version)
})

test('what nobody has kept anew for two years is erased the night after, what was kept stays', async () => {
  const system = { db: db.jobs, actor: { id: 'vigie', role: 'system' as const, mandate: null } }
  must(await add(desk, entry('kept once more')))
  expect(await sweepDesks({ ...system, today: '2028-06-30' })).toEqual({ ok: true, value: { erased: 0 } })
  today = '2027-08-02'
  const other = must(await add(must(await openNewDesk(makeReceipt(), keeper)), entry('of the other')))
  expect(await sweepDesks({ ...system, today: '2028-07-01' })).toEqual({ ok: true, value: { erased: 1 } })
  expect(await comeToDesk(desk.receipt, keeper)).toEqual({ ok: false, reason: 'nothing' })
  expect((await come(other.receipt)).version).toBe(other.version)
  expect(
    await sweepDesks({ ...system, actor: { id: 'x', role: 'case-officer', mandate, trusted: true }, today })
  ).toMatchObject({ ok: false })
})

test('one that was opened and never kept since is erased after ninety days; under new words it counts as kept', async () => {
  const system = { db: db.jobs, actor: { id: 'vigie', role: 'system' as const, mandate: null } }
  today = '2026-06-30'
  const late = must(await openNewDesk(makeReceipt(), keeper))
  const changed = must(await changeWords(late, makeReceipt(), keeper))
  expect(await sweepDesks({ ...system, today: '2026-09-30' })).toEqual({ ok: true, value: { erased: 0 } })
  expect(await sweepDesks({ ...system, today: '2026-10-01' })).toEqual({ ok: true, value: { erased: 1 } })
  expect(await comeToDesk(desk.receipt, keeper)).toEqual({ ok: false, reason: 'nothing' })
  expect((await come(changed.receipt)).version).toBe(changed.version)
})

const opening = async (of: number) => {
  const derived = await deriveDesk(makeReceipt(), instance)
  const body = await sealJson({ pad: 'x'.repeat(of) }, [derived.identity.recipient], deskClasses)
  return { derived, request: askDesk(derived, { kind: 'open', body: versionOf(body) }, body), bytes: body.length }
}

test('strangers who open lists at once and without end fill no more than their bound, and what stands goes on', async () => {
  const { bytes } = await opening(1)
  const limits = { most: 4 * bytes + 1, toOpen: 3 * bytes }
  const many = await Promise.all(Array.from({ length: 8 }, () => opening(1)))
  const said = await Promise.allSettled(many.map(({ request }) => actOnDesk({ ...at(), limits }, request)))
  expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  const refused = said.find((one) => one.status === 'rejected')
  expect(refused?.reason).toBeInstanceOf(NoRoomForDesk)
  expect(await rows()).toHaveLength(3)
  const bounded: DeskKeeper = { ...keeper, act: (request) => actOnDesk({ ...at(), limits }, request) }
  const kept = must(await add(desk, entry('while strangers fill their room'), bounded))
  // One that would grow beyond the bound of all is refused, and what it was stays.
  const long = Array.from({ length: 150 }, (_, n) => entry(`${'long '.repeat(20)}${n}`))
  await expect(keepEntries(kept, long, bounded, new Set())).rejects.toBeInstanceOf(NoRoomForDesk)
  expect((await come()).version).toBe(kept.version)
})

test('none is opened that is longer than an empty one, and none while the mandate takes nothing in', async () => {
  const long = await opening(100 * 1024)
  expect(await openOutcome(await actOnDesk(at(), long.request), long.derived.lookup)).toBeNull()
  const { derived, request } = await opening(1)
  const closed = { ...at(), mandate: 'torture' }
  expect(await openOutcome(await actOnDesk(closed, request), derived.lookup)).toBeNull()
  expect(await rows()).toHaveLength(1)
  expect(await openOutcome(await actOnDesk(at(), request), derived.lookup)).toBe('kept')
})

test('without work done none is opened: her page does it, and the slow lane is for who has one', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-desk-'))
  const config = { mandate, dataFolder, filesReserve: 0 }
  const vigie = { config, db, today: () => today, now: () => new Date() } as unknown as Context
  const ask = (sent: object) =>
    doorOfDesks({
      request: new Request('http://localhost/api', { method: 'POST', body: JSON.stringify(sent) }),
      locals: { vigie }
    } as never)
  const { request, derived } = await opening(1)
  const refused = await ask(request)
  expect(refused.status).toBe(428)
  expect(await rows()).toHaveLength(1)
  const { challenge } = (await refused.json()) as { challenge: { text: string; bits: number } }
  const work = { challenge: challenge.text, nonce: await solve(challenge.text, challenge.bits) }
  const done = await ask({ ...request, work })
  expect(await openOutcome(new Uint8Array(await done.arrayBuffer()), derived.lookup)).toBe('kept')
  const gone = await ask(askDesk(desk.derived, { kind: 'delete', before: desk.version }))
  expect(await openOutcome(new Uint8Array(await gone.arrayBuffer()), desk.derived.lookup)).toBe('deleted')
  rmSync(dataFolder, { recursive: true })
})

test('each night all desks are written anew in an order of chance, so that none stands beside what came on its day', async () => {
  const made = [desk]
  for (let i = 0; i < 11; i++) made.push(must(await openNewDesk(makeReceipt(), keeper)))
  const traces = async () =>
    (
      await sql<{ hash: string; xmin: string }>`
        select encode(lookup_hash, 'hex') hash, xmin::text from sealed.desk order by ctid`.execute(db.owner)
    ).rows
  expect(new Set((await traces()).map(({ xmin }) => xmin)).size).toBe(12)
  const system = { id: 'vigie', role: 'system' as const, mandate: null }
  const night = { db: db.jobs, mandate, actor: system, today: '2026-09-01' }
  // A known order in place of chance, so that what comes out can be said: the first is drawn each time.
  expect(await forgetOrder(night, [], () => 0)).toMatchObject({ ok: true })
  const after = await traces()
  expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1)
  expect(after.map(({ hash }) => hash)).not.toEqual(
    made.map(({ derived }) => Buffer.from(derived.lookupHash).toString('hex'))
  )
  for (const { receipt, version } of made) expect((await come(receipt)).version).toBe(version)
})

test('what was deleted is in no file of its table once the night is over', async () => {
  const [row] = await rows()
  const body = row!.body as Buffer
  expect((await bytesOfTable(db, 'sealed.desk')).includes(body.subarray(2000, 2600))).toBe(true)
  await deleteDesk(desk, keeper)
  await rewriteTables(db.owner)
  expect((await bytesOfTable(db, 'sealed.desk')).includes(body.subarray(2000, 2600))).toBe(false)
})
