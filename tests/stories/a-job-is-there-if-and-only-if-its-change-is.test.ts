import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { jobs } from '../../src/jobs/schedule.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const waiting = async () =>
  (
    await sql<{ name: string }>`select task_identifier as name from graphile_worker.jobs order by 1`.execute(db.owner)
  ).rows.map(({ name }) => name)

test('what is rolled back leaves no job, what is committed leaves one', async () => {
  const change = db.office.transaction().execute(async (trx) => {
    await enqueue(trx, 'project-letters', { letters: [] })
    throw new Error('no')
  })
  await expect(change).rejects.toThrow('no')
  await db.office.transaction().execute((trx) => enqueue(trx, 'send-mail', { mail: '1' }, { key: 'send-mail 1' }))
  expect(await waiting()).toEqual(['send-mail'])
})

test('a key keeps it from being there twice', async () => {
  for (const n of [1, 2]) await db.owner.transaction().execute((trx) => enqueue(trx, 'keyed', { n }, { key: 'once' }))
  expect((await waiting()).filter((name) => name === 'keyed')).toHaveLength(1)
})

test.each(['public', 'intake'] as const)(
  'the %s surface can put nothing in the queue, nor look into it',
  async (surface) => {
    const other: Db = db[surface]
    await expect(other.transaction().execute((trx) => enqueue(trx, 'x'))).rejects.toThrow('permission denied')
    await expect(sql`select 1 from graphile_worker.jobs`.execute(other)).rejects.toThrow('permission denied')
  }
)

test('every job of the schedule has a name of its own', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length)
})
