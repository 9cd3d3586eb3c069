import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asUser, withClient } from '#platform/db.ts'
import { erasePayload } from '#platform/erase-payload.ts'
import { appendEvents } from '#platform/event-log.ts'
import { clearWal } from '#platform/postgres/clear-wal.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const at = new Date('2026-02-03T12:00:00Z')
const word = 'an invented word that stands nowhere else'

/** In how many of PostgreSQL's files of the write-ahead log the word stands. */
async function filesWithIt(): Promise<number> {
  let folder = ''
  await withClient({ connectionString: asUser(inject('clusterUrl'), 'vigie_cluster') }, async (client) => {
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder")
    folder = join(rows[0]!.folder, 'pg_wal')
  })
  const found = await Promise.all(
    (await readdir(folder)).map((name) =>
      // A file that another checkpoint has taken away meanwhile holds nothing.
      readFile(join(folder, name)).then(
        (bytes) => bytes.includes(word),
        () => false
      )
    )
  )
  return found.filter(Boolean).length
}

test('the payload of an event, once it is erased, stands in no file of the write-ahead log', async () => {
  const event = {
    mandate: 'defenders',
    type: 'letter-recorded',
    subjectKind: 'letter',
    subjectId: '1',
    actor: 'officer'
  }
  await db.owner.transaction().execute(async (trx) => {
    // PostgreSQL of the tests would write its log a moment after the commit.
    await sql`set local synchronous_commit = on`.execute(trx)
    await appendEvents(trx, [{ ...event, at, payload: { word } }])
  })
  expect(await filesWithIt()).toBeGreaterThan(0)
  expect(await erasePayload(db.owner, 1, { actor: 'operator', reason: 'a court ordered it', at })).toEqual({ ok: true })
  await clearWal(inject('clusterUrl'))
  expect(await filesWithIt()).toBe(0)
})
