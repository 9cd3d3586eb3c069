import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endDay } from '#mandate/retention/end-day.ts'
import { verifyFiling } from '#mandate/retention/verify-filing.ts'
import { fingerprintOf, fingerprintOfHash } from '#platform/sealing/fingerprint.ts'
import { rewriteTables } from '#mandate/retention/rewrite-tables.server.ts'
import { verifyLog } from '#platform/verify-log.ts'
import { inbox } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'

let house: Awaited<ReturnType<typeof inbox>>
const arrived: string[] = []
beforeAll(async () => {
  house = await inbox()
  // Their ids are in the order of arrival too: the worst that chance could do.
  for (let number = 10; number < 22; number++) {
    const { id } = await house.submit({
      what: 'invented '.repeat(700),
      id: `${number}000000-0000-4000-8000-000000000000`
    })
    arrived.push(id)
  }
})
afterAll(() => house.close())

const db = () => house.office.house.db
const system = () => ({
  db: db().jobs,
  mandate: 'defenders',
  actor: { id: 'vigie', role: 'system' as const, mandate: null },
  today: house.office.door().today
})
/** A known order in place of chance, so that what comes out can be said. */
const seeded = (seed: number) => (below: number) =>
  createHash('sha256').update(String(seed++)).digest().readUInt32BE() % below

async function traces(table: string, key: string) {
  const { rows } = await sql<{ of: string; xmin: string }>`
    select ${sql.ref(key)}::text as "of", xmin::text from ${sql.table(table)} order by ctid`.execute(db().owner)
  return rows
}

async function chunkOrder() {
  const { rows } = await sql<{ id: string }>`
    select id::text from sealed.submission order by pg_column_toast_chunk_id(body)::bigint`.execute(db().owner)
  return rows.map(({ id }) => id)
}

/** Spearman's: 1 where the order is that of arrival, -1 where it is the other way round. */
function likeArrival(order: readonly string[]): number {
  const n = arrived.length
  const square = arrived.reduce((sum, id, place) => sum + (place - order.indexOf(id)) ** 2, 0)
  return 1 - (6 * square) / (n * (n * n - 1))
}

const days = async () => {
  const { rows } = await sql<{ day: string; leaves: string[] }>`
    select e.subject_id as day, p.payload -> 'leaves' as leaves
    from platform.event e join platform.event_payload p using (seq) where e.type = 'submissions-received' order by seq`.execute(
    db().owner
  )
  return rows
}

test('on the day itself the order of rows is that of arrival, and nothing of it is in the log', async () => {
  expect(likeArrival((await traces('known.submission', 'id')).map(({ of }) => of))).toBe(1)
  expect(likeArrival(await chunkOrder())).toBe(1)
  must(await endDay(system(), seeded(7)))
  expect(await days()).toEqual([])
  expect(likeArrival((await traces('known.submission', 'id')).map(({ of }) => of))).toBe(1)
})

test('once it is over, neither place, nor transaction, nor the number of a long value says in which order they came', async () => {
  house.office.days(1)
  expect(must(await endDay(system(), seeded(7)))).toEqual({ days: ['2026-03-02'], rows: 36 })
  await rewriteTables(db().owner)
  for (const [table, key] of [
    ['known.submission', 'id'],
    ['sealed.submission', 'id'],
    ['known.receipt', 'submission']
  ] as const) {
    const rows = await traces(table, key)
    expect(rows).toHaveLength(12)
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
    expect(Math.abs(likeArrival(rows.map(({ of }) => of))), table).toBeLessThan(0.6)
  }
  expect(Math.abs(likeArrival(await chunkOrder()))).toBeLessThan(0.6)
  const { rows } = await sql<{ x: string }>`
    select distinct xmin::text as x from known.submission union select distinct xmin::text from sealed.submission
    union select distinct xmin::text from known.receipt`.execute(db().owner)
  expect(rows).toHaveLength(1)
})

test('the log has them as one set, sorted by what tells nothing; each can be proven from its salt', async () => {
  const [day, ...more] = await days()
  expect(more).toEqual([])
  expect(day!.day).toBe('2026-03-02')
  expect(day!.leaves).toEqual(day!.leaves.toSorted())
  expect(day!.leaves).toHaveLength(12)
  for (const id of arrived) {
    const { salt, leaf } = await db()
      .owner.selectFrom('known.submission_leaf')
      .select(['salt', 'leaf'])
      .where('submission', '=', id)
      .executeTakeFirstOrThrow()
    const { body } = await db()
      .owner.selectFrom('sealed.submission')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const hash = (...parts: Uint8Array[]) =>
      parts.reduce((all, part) => all.update(part), createHash('sha256')).digest()
    expect(hash(salt!, Buffer.from(id.replaceAll('-', ''), 'hex'), hash(body))).toEqual(leaf)
    expect(day!.leaves).toContain(leaf.toString('hex'))
  }
  expect((await verifyLog(db().owner)).ok).toBe(true)
})

test('a proof of filing is compared with what is kept and with the log', async () => {
  const { body } = await db()
    .owner.selectFrom('sealed.submission')
    .select('body')
    .where('id', '=', arrived[3]!)
    .executeTakeFirstOrThrow()
  const operator = { ...system(), db: db().owner, actor: { id: 'invented', role: 'operator', mandate: null } as const }
  const verify = async (on: string, print = fingerprintOf(body)) => must(await verifyFiling(operator, { on, print }))
  expect(await verify('2026-03-02')).toBe('in-the-log')
  expect(await verify('2026-03-01')).toBe('none')
  expect(await verify('2026-03-02', fingerprintOf(Buffer.from('another')))).toBe('none')
  expect((await verifyFiling({ ...operator, actor: system().actor }, { on: '2026-03-02', print: '' })).ok).toBe(false)
  // The hash of what came, put there afterwards: the leaf does not follow from it.
  const other = Buffer.alloc(32, 7)
  const before = sql`select body_hash from known.submission_leaf where submission = ${arrived[3]!}`
  const { rows } = await before.execute(db().owner)
  await sql`update known.submission_leaf set body_hash = ${other} where submission = ${arrived[3]!}`.execute(db().owner)
  expect(await verify('2026-03-02', fingerprintOfHash(other))).toBe('not-in-the-log')
  const kept = (rows[0] as { body_hash: Buffer }).body_hash
  await sql`update known.submission_leaf set body_hash = ${kept} where submission = ${arrived[3]!}`.execute(db().owner)
})

test('a second run commits nothing twice', async () => {
  expect(must(await endDay(system(), seeded(3))).days).toEqual([])
  expect(await days()).toHaveLength(1)
})

test('what a source changes later falls in with the others the night after', async () => {
  const later = [arrived[4]!, arrived[7]!]
  for (const id of later) {
    house.office.days(1)
    await sql`update known.receipt set anchor = anchor where submission = ${id}`.execute(db().owner)
  }
  const of = async () => (await traces('known.receipt', 'submission')).filter((row) => later.includes(row.of))
  const before = await of()
  expect(new Set(before.map(({ xmin }) => xmin)).size).toBe(2)
  house.office.days(3)
  must(await endDay(system(), seeded(11)))
  const after = await of()
  expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1)
  expect(before.map(({ xmin }) => xmin)).not.toContain(after[0]!.xmin)
  expect((await days()).length).toBe(1)
})
