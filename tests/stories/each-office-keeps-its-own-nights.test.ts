import { mkdtemp, rm, writeFile, readdir } from 'node:fs/promises'
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clockOf, type Context } from '#context'
import { makePlaces, type FilePlaces } from '#platform/files/places.ts'
import { done, refused } from '#mandate/result.ts'
import { rewriteTables, rewritten } from '#mandate/retention/rewrite-tables.server.ts'
import { insertSubmission } from '#mandate/intake/submissions.store.server.ts'
import { rewriteTable, TableInUse } from '#platform/postgres/rewrite-table.ts'
import { projectRoot } from '#platform/project-root.ts'
import { bytesOfTable, testDatabase, type TestDatabase } from '#tests/database.ts'
import { openEpoch } from '#tests/intake-office.ts'
import { atEachOffice } from '../../src/jobs/at-desk.ts'
import { eraseDue } from '../../src/jobs/erase-due.ts'
import { pageDanger } from '../../src/jobs/page-danger.ts'
import { pageOfficer } from '../../src/jobs/page-officer.ts'
import { startWorker, type Worker } from '../../src/jobs/worker.ts'

// Two mandates in one instance, whose settings name the first. Nothing here is of anybody.
const mandates = ['defenders', 'expression'] as const
// What is written anew waits for what other stories have begun in the same PostgreSQL.
const patient = { timeout: 60_000 }
let db: TestDatabase
let folder: string
let places: FilePlaces
let context: Context
let worker: Worker | null = null
let day = '2026-03-02'
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await sql`delete from reference.retention_policy`.execute(db.owner)
  await sql`insert into reference.retention_policy (id, outcome, days, source) values ('declined-30', 'declined', 30, 'invented')`.execute(
    db.owner
  )
  for (const mandate of mandates) await openEpoch(db.owner, mandate, day)
  folder = await mkdtemp(join(tmpdir(), 'vigie-nights-'))
  places = await makePlaces(folder)
  // That of a DATABASE_URL: its keeper clears its write-ahead log, which the tests share.
  const config = {
    mandate: 'defenders',
    dataFolder: folder,
    referenceFolders: [join(projectRoot, 'reference')],
    databaseUrl: db.url,
    databaseUrlOf: {}
  } as unknown as Context['config']
  context = { config, db, log: pino({ level: 'silent' }), ...clockOf(() => new Date(`${day}T12:00:00Z`)) }
})
afterAll(async () => {
  await worker?.stop()
  await db.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await worker?.stop()
  worker = null
})

interface Sent {
  id: string
  file: string
  /** Of what is sealed, as it stands on the disk. */
  end: Buffer
}
async function sent(mandate: string): Promise<Sent> {
  const id = randomUUID()
  const file = randomUUID()
  const receipt = { lookupHash: randomBytes(32), verifyKey: randomBytes(32), anchor: randomBytes(9) }
  const flags = { danger: false, perhapsDanger: false }
  const row = { id, mandate, receivedOn: day, lang: 'en', ...flags, epoch: 1, body: randomBytes(4096), receipt }
  expect(await insertSubmission(db.intake, { ...row, channel: 'sealed-there' })).toBe(true)
  await sql`insert into known.upload (id, mandate, received_on, declared_bytes, parts, submission, complete)
    values (${file}, ${mandate}, ${day}, 5, 1, ${id}, true)`.execute(db.owner)
  await sql`insert into known.upload_part values (${file}, 0, 5, ${randomBytes(32)})`.execute(db.owner)
  await writeFile(join(places.whole, `${file}.0`), 'bytes')
  return { id, file, end: row.body.subarray(-48) }
}
const decline = (id: string) =>
  sql`update known.submission set first_read_on = ${day}, closed_on = ${day}, outcome = 'declined' where id = ${id}`.execute(
    db.owner
  )
const ask = (job: string) => sql`select platform.enqueue(${job}, '{}'::json, null, ${job})`.execute(db.owner)
const waiting = async () => {
  const { rows } = await sql<{ name: string }>`select task_identifier as name from graphile_worker.jobs`.execute(
    db.owner
  )
  return rows.map(({ name }) => name)
}
const run = async () => {
  worker = await startWorker({ context, postgres: { url: db.url } as never, close: async () => {} })
  await expect.poll(waiting, patient).toEqual([])
  await worker.stop()
  worker = null
}
const files = async () => (await readdir(places.whole)).map((name) => name.split('.')[0])
const told = async (type: string) => {
  const { rows } = await sql<{ mandate: string; subject: string }>`
    select mandate, subject_id as subject from platform.event where type = ${type} order by mandate, seq`.execute(
    db.owner
  )
  return rows.map(({ mandate, subject }) => [mandate, subject])
}

let gone: Sent[]
test('what came is committed for each office, whichever the settings name', async () => {
  gone = []
  for (const mandate of mandates) gone.push(await sent(mandate))
  day = '2026-03-03'
  await ask('end-day')
  await run()
  expect(await told('submissions-received')).toEqual(mandates.map((mandate) => [mandate, '2026-03-02']))
})

test('what is due goes for each, through the queue: rows, proof, files and the bytes that they leave', async () => {
  for (const { id } of gone) await decline(id)
  day = '2026-04-02'
  await ask('erase-due')
  await run()
  expect(await told('submission-erased')).toEqual(gone.map(({ id }, at) => [mandates[at], id]))
  expect(await files()).toEqual([])
  const { rows } = await sql`select from known.submission`.execute(db.owner)
  expect(rows).toEqual([])
  const left = async () => {
    const bytes = await bytesOfTable(db, 'sealed.submission')
    return gone.filter(({ end }) => bytes.includes(end)).length
  }
  expect(await left()).toBe(2)
  await ask('rewrite-tables')
  await run()
  expect(await left()).toBe(0)
})

test('what a process leaves that is killed between rows and files the next one finishes', async () => {
  const { id, file } = await sent('expression')
  await decline(id)
  day = '2026-05-03'

  await eraseDue(context)
  expect(await waiting()).toEqual(['finish-erasure'])
  expect(await files()).toEqual([file])
  await run()
  expect(await files()).toEqual([])
})

test('every table of what is sealed is among those that are written anew', async () => {
  const { rows } = await sql<{ name: string }>`
    select 'sealed.' || tablename as name from pg_tables where schemaname = 'sealed'`.execute(db.owner)
  expect(rows.length).toBeGreaterThan(8)
  expect(rows.map(({ name }) => name).filter((name) => !rewritten.includes(name))).toEqual([])
})

test('while somebody reads for long, as a backup does, the tables wait and not whoever files', async () => {
  const before = (await sql`select pg_relation_filenode('sealed.submission') as node`.execute(db.owner)).rows
  let rewriting: Promise<void>
  await db.jobs.transaction().execute(async (reader) => {
    await sql`select from sealed.submission limit 1`.execute(reader)
    rewriting = rewriteTables(db.owner)
    await expect.poll(ownerWaits, { ...patient, interval: 20 }).toBe(true)
    // Who would wait behind the one who waits would not come back before this transaction ends.
    await sent('defenders')
  })
  await rewriting!
  const after = (await sql`select pg_relation_filenode('sealed.submission') as node`.execute(db.owner)).rows
  expect(after).not.toEqual(before)
  await db.owner.deleteFrom('known.submission').execute()
})

test('what a transaction that began before might still see is written anew once that has ended', async () => {
  const { id, end } = await sent('defenders')
  const isLeft = async () => (await bytesOfTable(db, 'sealed.submission')).includes(end)
  let rewriting: Promise<void>
  await db.jobs.transaction().execute(async (older) => {
    await sql`select pg_current_xact_id()`.execute(older)
    await sql`delete from known.submission where id = ${id}`.execute(db.owner)
    rewriting = rewriteTables(db.owner)
    // Whoever tries but once gives up, and does not write it anew.
    await expect(rewriteTable(db.owner, 'sealed.submission', { attempts: 1, pause: 0 })).rejects.toThrow(TableInUse)
    expect(await isLeft()).toBe(true)
  })
  await rewriting!
  expect(await isLeft()).toBe(false)
})

test('whoever is on duty is paged for the office in which something waits, whichever the settings name', async () => {
  const { id } = await sent('expression')
  await sql`update known.submission set danger = true where id = ${id}`.execute(db.owner)
  const logged: string[] = []
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  const monday = { ...context, log, ...clockOf(() => new Date('2026-05-04T10:00:00Z')) }
  await pageDanger(monday)
  await pageOfficer(monday)
  expect(logged.map((line) => JSON.parse(line) as object)).toMatchObject([
    { mandate: 'expression', danger: true, msg: 'danger waits for the officer on duty' },
    { mandate: 'expression', unread: true, msg: 'the inbox waits for the officer on duty' }
  ])
  await db.owner.deleteFrom('known.submission').execute()
})

test('old keys go for each, by the queue as well', async () => {
  for (const mandate of mandates)
    await sql`update known.epoch set closed_on = ${day} where mandate = ${mandate}`.execute(db.owner)
  await ask('destroy-epochs')
  await run()
  expect(await told('epoch-destroyed')).toEqual(mandates.map((mandate) => [mandate, '1']))
})

test('where one fails the others are done all the same, and it is tried again', async () => {
  const worked: string[] = []
  const work = atEachOffice(context, async ({ mandate }) => {
    if (mandate === 'defenders') throw new Error('invented')
    worked.push(mandate)
    return done(null)
  })
  await expect(work).rejects.toThrow('invented')
  expect(worked).toEqual(['expression'])
})

test('what is refused is not taken for done', async () => {
  await expect(atEachOffice(context, async () => refused('not-allowed'))).rejects.toThrow('not-allowed')
})

const ownerWaits = async () => {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and usename = current_user and wait_event_type = 'Lock'`.execute(db.owner)
  return rows.length > 0
}
