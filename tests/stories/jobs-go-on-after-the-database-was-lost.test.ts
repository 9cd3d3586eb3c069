import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf, type Context } from '#context'
import { asUser, withClient } from '#platform/db.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { startWorker, type Worker } from '../../src/jobs/worker.ts'

let db: TestDatabase
let worker: Worker
beforeAll(async () => {
  db = await testDatabase()
  const config = { mandate: 'defenders', databaseUrl: db.url, databaseUrlOf: {} } as Context['config']
  const context = { config, db, log: pino({ level: 'silent' }), ...clockOf(() => new Date('2026-03-02T12:00:00Z')) }
  const postgres = { url: db.url, cluster: null, release: async () => 'not ours' as const }
  worker = await startWorker({ context, postgres, close: async () => undefined })
})
afterAll(async () => {
  await worker.stop()
  await db.close()
})

const add = `select graphile_worker.add_job('project-pending-letters', payload := '{}', max_attempts := 3)`
const left = `select from graphile_worker.jobs where task_identifier = 'project-pending-letters'`
const listens = `select from pg_stat_activity where datname = current_database() and usename = 'vigie_jobs' and query ilike 'listen%'`
const cut = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
const patient = { timeout: 60_000 }

test('what is enqueued after every connection of the queue was cut, again and again, is done', async () => {
  await withClient({ connectionString: asUser(db.url, 'vigie_cluster') }, async (client) => {
    const rows = (query: string) => async () => (await client.query(query)).rowCount
    for (let times = 0; times < 5; times++) {
      await expect.poll(rows(listens), patient).toBe(1)
      await client.query(add)
      // Nothing is being taken when it is cut: what is, is taken again hours later.
      await expect.poll(rows(left), patient).toBe(0)
      expect((await client.query(cut)).rowCount).toBeGreaterThan(0)
      await client.query(add)
    }
    await expect.poll(rows(left), patient).toBe(0)
  })
})
