import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { erasePayload } from '#platform/erase-payload.ts'
import { appendEvents, commit, hashOf, lastEvent, type NewEvent } from '#platform/event-log.ts'
import { listPublishedHeads, signHead } from '#platform/log-head.ts'
import { compareHeads, verifyLog } from '#platform/verify-log.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
let folder: string
beforeEach(async () => {
  db = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'vigie-log-'))
})
afterEach(async () => {
  await db.close()
  rmSync(folder, { recursive: true })
})

const event = (n: number, mandate = 'defenders'): NewEvent => ({
  at: new Date(Date.UTC(2026, 0, 1, 12, 0, n % 60)),
  mandate,
  type: 'letter-sent',
  subjectKind: 'letter',
  subjectId: `letter-${n}`,
  actor: 'officer',
  payload: { n, naïve: 'é中', nested: { b: 1.5, a: [null, true] } }
})
const sign = (day: string) => signHead(db.jobs, folder, 'defenders', day, new Date(`${day}T23:10:00Z`))
const append = (events: NewEvent[]) => db.owner.transaction().execute((trx) => appendEvents(trx, events))

test('an empty log verifies, and so does one of several pages', async () => {
  expect(await verifyLog(db.owner)).toMatchObject({ ok: true, events: 0, last: null })
  await append(Array.from({ length: 11_000 }, (_, n) => event(n)))
  expect(await verifyLog(db.owner)).toMatchObject({ ok: true, events: 11_000, last: { seq: 11_000 } })
})

test('writers at once form one chain, and what is rolled back leaves no gap', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      db.owner
        .transaction()
        .execute(async (trx) => {
          await appendEvents(trx, [event(n), event(n + 100)])
          if (n % 5 === 0) throw new Error('changed my mind')
        })
        .catch(() => undefined)
    )
  )
  expect(await verifyLog(db.owner)).toMatchObject({ ok: true, events: 32 })
})

test('an office appends to the common chain and sees its own events alone', async () => {
  await append([event(1, 'another-mandate')])
  const seen = await db.office.transaction().execute(async (trx) => {
    await sql`select set_config('vigie.mandate', 'defenders', true)`.execute(trx)
    await appendEvents(trx, [event(2)])
    return trx.selectFrom('platform.event').select('seq').execute()
  })
  expect(seen).toEqual([{ seq: 2 }])
  expect(await verifyLog(db.owner)).toMatchObject({ ok: true, events: 2 })
})

test('nobody can change or remove an event, its owner included', async () => {
  await append([event(1)])
  for (const who of [db.owner, db.jobs, db.office]) {
    await expect(sql`update platform.event set actor = 'x'`.execute(who)).rejects.toThrow(
      /append-only|permission denied/
    )
    await expect(sql`delete from platform.event`.execute(who)).rejects.toThrow(/append-only|permission denied/)
  }
  await expect(sql`truncate platform.event cascade`.execute(db.owner)).rejects.toThrow('append-only')
})

test('one who goes round the trigger is found out', async () => {
  await append([event(1), event(2), event(3)])
  const tamper = async (statement: string) => {
    await sql
      .raw(
        `alter table platform.event disable trigger user; ${statement}; alter table platform.event enable trigger user`
      )
      .execute(db.owner)
    return (await verifyLog(db.owner)).problems
  }
  expect(await tamper("update platform.event set actor = 'someone else' where seq = 2")).toContainEqual({
    seq: 2,
    problem: 'hash'
  })
  expect(await tamper("update platform.event_payload set payload = '{}' where seq = 1")).toContainEqual({
    seq: 1,
    problem: 'payload'
  })
  expect(
    await tamper('delete from platform.event_payload where seq = 2; delete from platform.event where seq = 2')
  ).toContainEqual({ seq: 2, problem: 'missing' })
})

test('an event that is rewritten with a hash of its own is found by the one after it', async () => {
  await append([event(1), event(2), event(3)])
  const row = await db.owner.selectFrom('platform.event').selectAll().where('seq', '=', 2).executeTakeFirstOrThrow()
  const { seq, at, mandate, type, commitment } = row
  const [subjectKind, subjectId, previousHash] = [row.subject_kind, row.subject_id, row.previous_hash]
  const actor = 'someone else'
  const hash = hashOf({ seq, at, mandate, type, commitment, subjectKind, subjectId, previousHash, actor })
  await sql`alter table platform.event disable trigger user`.execute(db.owner)
  await sql`update platform.event set actor = ${actor}, hash = ${hash} where seq = 2`.execute(db.owner)
  await sql`alter table platform.event enable trigger user`.execute(db.owner)
  expect((await verifyLog(db.owner)).problems).toEqual([{ seq: 3, problem: 'previous-hash' }])
})

test('one who has the office’s role in hand, and appends what is not so, is found out', async () => {
  await append([event(1)])
  const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`
  await appendByHand({ payload: '{}' })
  await appendByHand({ payload: '{}', hash: Buffer.alloc(32, 7) })
  await appendByHand({ payload: '{}', commitment: Buffer.alloc(32, 7) })
  await appendByHand({ payload: null })
  // What nobody could have committed to, and what no reader gets to the end of.
  await appendByHand({ payload: deep, commitment: Buffer.alloc(32, 7) })
  await appendByHand({ payload: '{"toJSON":1}' })
  await append([event(2)])
  expect(await verifyLog(db.owner)).toMatchObject({
    ok: false,
    events: 8,
    problems: [
      { seq: 3, problem: 'hash' },
      { seq: 4, problem: 'payload' },
      { seq: 6, problem: 'payload' },
      { seq: 5, problem: 'payload-gone' }
    ]
  })
})

/** As the next event, with the right of the office's role and in no words of Vigie's. */
async function appendByHand({ payload, ...given }: { payload: string | null; hash?: Buffer; commitment?: Buffer }) {
  await db.office.transaction().execute(async (trx) => {
    await sql`select set_config('vigie.mandate', 'defenders', true)`.execute(trx)
    const last = await lastEvent(trx)
    const salt = randomBytes(16)
    const commitment = given.commitment ?? commit(salt, JSON.parse(payload ?? 'null'))
    const { payload: _, ...next } = event(9)
    const told = { ...next, seq: last.seq + 1, commitment, previousHash: last.hash }
    const hash = given.hash ?? hashOf(told)
    await sql`
      insert into platform.event (seq, at, mandate, type, subject_kind, subject_id, actor, commitment, previous_hash, hash)
      values (${told.seq}, ${told.at}, ${told.mandate}, ${told.type}, ${told.subjectKind}, ${told.subjectId}, ${told.actor},
        ${commitment}, ${told.previousHash}, ${hash})`.execute(trx)
    if (payload !== null)
      await sql`insert into platform.event_payload (seq, salt, payload) values (${told.seq}, ${salt}, ${payload}::jsonb)`.execute(
        trx
      )
  })
}

test('a payload that must be erased leaves the chain whole, and the log tells who did it and why', async () => {
  await append([event(1), event(2)])
  const erase = (seq: number) =>
    erasePayload(db.owner, seq, {
      actor: 'operator',
      reason: 'a court ordered it',
      at: new Date('2026-02-03T12:00:00Z')
    })
  expect(await erase(1)).toEqual({ ok: true })
  expect(await verifyLog(db.owner)).toMatchObject({
    ok: true,
    events: 3,
    erased: 1,
    erasures: [{ seq: 1, at: '2026-02-03T12:00:00.000Z', actor: 'operator', reason: 'a court ordered it' }]
  })
  const left = await db.owner.selectFrom('platform.event_payload').select('seq').orderBy('seq').execute()
  expect(left).toEqual([{ seq: 2 }, { seq: 3 }])
  expect(await erase(1)).toEqual({ ok: false, reason: 'erased-already' })
  expect(await erase(3)).toEqual({ ok: false, reason: 'tells-of-an-erasure' })
  expect(await erase(9)).toEqual({ ok: false, reason: 'no-such-event' })
  expect(await verifyLog(db.owner)).toMatchObject({ ok: true, events: 3, erased: 1 })
})

test('a payload that went without a word is found out', async () => {
  await append([event(1), event(2)])
  await sql`delete from platform.event_payload where seq = 1`.execute(db.owner)
  expect(await verifyLog(db.owner)).toMatchObject({
    ok: false,
    erased: 1,
    problems: [{ seq: 1, problem: 'payload-gone' }]
  })
})

test('a signed head finds a log cut short, which the chain alone cannot', async () => {
  await append([event(1), event(2)])
  const head = await sign('2026-01-01')
  expect(await sign('2026-01-01')).toEqual(head)
  expect(await verifyLog(db.owner)).toMatchObject({ ok: true, events: 3, heads: 1 })
  await sql
    .raw(
      'alter table platform.event disable trigger user; delete from platform.event_payload where seq = 3; delete from platform.event where seq = 3; alter table platform.event enable trigger user'
    )
    .execute(db.owner)
  expect((await verifyLog(db.owner)).problems).toContainEqual({ seq: 3, problem: 'head-beyond-end' })
  await sql`update platform.event_head set seq = 1, hash = (select hash from platform.event where seq = 1)`.execute(
    db.owner
  )
  expect((await verifyLog(db.owner)).problems).toContainEqual({ seq: 1, problem: 'head-signature' })
})

test('what is published of a head tells neither how much happened nor whether anything did', async () => {
  await append([event(1), event(2)])
  await sign('2026-01-01')
  await sign('2026-01-02')
  const heads = await listPublishedHeads(db.public, null, 10)
  expect(heads.map((head) => Object.keys(head))).toEqual([
    ['day', 'hash', 'signature', 'public_key'],
    ['day', 'hash', 'signature', 'public_key']
  ])
  expect(heads.map(({ day }) => day)).toEqual(['2026-01-02', '2026-01-01'])
  expect(heads[0]!.hash.equals(heads[1]!.hash)).toBe(false)
  expect(await listPublishedHeads(db.public, '2026-01-02', 10)).toEqual([heads[1]])
})

test('a head that somebody kept is in the log, and one that was made up or rewritten is not', async () => {
  await append([event(1), event(2)])
  const { day, hash, signature, public_key } = await sign('2026-01-01')
  const kept = { day, hash, signature, public_key }
  const other = { ...kept, hash: Buffer.alloc(32, 7) }
  expect(await compareHeads(db.owner, [kept, other, { ...kept, day: '2026-01-02' }])).toEqual([
    { day: '2026-01-01', problem: null },
    { day: '2026-01-01', problem: 'head-signature' },
    { day: '2026-01-02', problem: 'head-signature' }
  ])
  // Rewritten from the second event on, with every hash and head made anew: the chain holds, and the head that was kept tells.
  await sql
    .raw(
      'alter table platform.event disable trigger user; delete from platform.event_payload; delete from platform.event; delete from platform.event_head; alter table platform.event enable trigger user'
    )
    .execute(db.owner)
  await append([event(1)])
  await sign('2026-01-01')
  expect((await verifyLog(db.owner)).ok).toBe(true)
  expect(await compareHeads(db.owner, [kept])).toEqual([{ day: '2026-01-01', problem: 'not-in-log' }])
})
