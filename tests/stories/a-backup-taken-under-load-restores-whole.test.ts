import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { makeIdentity, readLines, whyNotRecipient } from '#platform/backup/recipients.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { openDatabase, type Db } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { signHead } from '#platform/log-head.ts'
import { filePlaces, makePlaces } from '#platform/files/places.ts'
import { migrate } from '#platform/migrate.ts'
import { openPostgres, type Postgres } from '#platform/open-postgres.ts'
import { stopCluster } from '#platform/postgres/supervisor.ts'
import { verifyLog } from '#platform/verify-log.ts'

const part = '0b8a8f0e-6a53-4c0c-8a6e-0123456789ab.0'
let folder: string
let postgres: Postgres
let db: Db
let key: { identity: string; recipient: string }
let file: string
let before: number
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  chmodSync(folder, 0o755)
  key = await makeIdentity()
  postgres = await openPostgres({ databaseUrl: null, dataFolder: join(folder, 'data') })
  await migrate(postgres.url)
  db = openDatabase({ url: postgres.url, role: 'vigie_owner', max: 6 })
  mkdirSync(join(folder, 'data/reference'))
  writeFileSync(join(folder, 'data/reference/own.csv'), 'é,中\n')
  const places = await makePlaces(join(folder, 'data'))
  writeFileSync(join(places.whole, part), 'a sealed part')
  writeFileSync(join(places.arriving, part), 'half of a part')
  await record(0)
  await signHead(db, join(folder, 'data'), 'defenders', '2026-01-01', new Date())
  file = join(folder, 'backups/one.age')
  before = await underLoad(() =>
    makeBackup({
      cluster: postgres.cluster!,
      to: file,
      recipients: [key.recipient],
      about: { made: 'now', mandate: 'defenders' }
    })
  )
})
afterAll(async () => {
  await db.destroy()
  await postgres.release()
  for (const name of readdirSync(folder)) await stopCluster(join(folder, name))
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the work while four writers write; returns how many events were acknowledged before it began. */
async function underLoad(work: () => Promise<unknown>): Promise<number> {
  let acknowledged = 0
  let going = true
  const writers = [1, 2, 3, 4].map(async () => {
    while (going) acknowledged = Math.max(acknowledged, await record(++count))
  })
  while (acknowledged < 20) await new Promise((resolve) => setTimeout(resolve, 10))
  const sure = acknowledged
  await sql`create table platform.comes_and_goes as select generate_series(1, 100000) as n`.execute(db)
  const dropped = sql`drop table platform.comes_and_goes`.execute(db)
  await work()
  going = false
  await Promise.all([...writers, dropped])
  return sure
}

let count = 0
async function record(n: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const event = {
      at: new Date(),
      mandate: 'defenders',
      type: 'letter-recorded',
      subjectKind: 'letter',
      subjectId: String(n),
      actor: 'test',
      payload: { text: 'x'.repeat(2000), n }
    }
    await appendEvents(trx, [event, event])
    return (await sql<{ seq: number }>`select seq from platform.last_event()`.execute(trx)).rows[0]!.seq
  })
}

test('it restores on an empty folder, whole, and its log verifies', async () => {
  const into = join(folder, 'restored')
  const { about, leftAside } = await restoreBackup({
    file,
    identities: readLines(`# recipient\n${key.identity}\n`),
    into
  })
  expect(about).toMatchObject({ mandate: 'defenders', format: 'vigie backup 1' })
  expect(leftAside).toEqual([])
  expect(existsSync(join(into, 'reference/own.csv'))).toBe(true)
  expect(existsSync(join(filePlaces(into).whole, part))).toBe(true)
  expect(existsSync(join(filePlaces(into).arriving, part))).toBe(false)
  expect(statSync(join(into, 'keys/log-ed25519.pem')).mode & 0o077).toBe(0)
  const restored = await openPostgres({ databaseUrl: null, dataFolder: into })
  const other = openDatabase({ url: restored.url, role: 'vigie_owner', max: 2 })
  const report = await verifyLog(other)
  expect(report).toMatchObject({ ok: true, erased: 0, heads: 1 })
  expect(report.events).toBeGreaterThanOrEqual(before)
  expect(report.events % 2).toBe(1) // never half a transaction; one event is the head's own
  await signHead(other, into, 'defenders', '2026-01-02', new Date()) // with the same key
  expect((await verifyLog(other)).ok).toBe(true)
  await other.destroy()
  await restored.release()
})

test('what is in it cannot be read without the identity', async () => {
  const stranger = await makeIdentity()
  await expect(restoreBackup({ file, identities: [stranger.identity], into: join(folder, 'no') })).rejects.toThrow(
    'does not open'
  )
  expect(existsSync(join(folder, 'no/postgres'))).toBe(false)
})

test('a folder that holds something is refused', async () => {
  const into = join(folder, 'taken')
  mkdirSync(into)
  writeFileSync(join(into, 'mine.txt'), 'kept')
  await expect(restoreBackup({ file, identities: [key.identity], into })).rejects.toThrow('is not empty')
  expect(readdirSync(into)).toEqual(['mine.txt'])
})

test.each([
  ['cut short', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ['cut at its very end', (path: string) => truncateSync(path, statSync(path).size - 1)],
  ['with something added', (path: string) => appendFileSync(path, 'x')]
])('a backup %s restores nothing and says so', async (_, damage) => {
  const damaged = join(folder, 'backups/damaged.age')
  copyFileSync(file, damaged)
  damage(damaged)
  const into = join(folder, 'damaged')
  await expect(restoreBackup({ file: damaged, identities: [key.identity], into })).rejects.toThrow(
    /cut short or damaged|not whole/
  )
  expect(readdirSync(into)).toEqual([])
})

test('only post-quantum recipients are taken', () => {
  expect(whyNotRecipient(key.recipient)).toBe(null)
  expect(whyNotRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p')).toContain('classic')
  expect(whyNotRecipient(key.identity)).toContain('secret identity')
})
