import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trx } from '#platform/db.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { indexPassages } from './index-passages.server.ts'
import type { Passage } from './passage.ts'
import { reslice } from './reslice.server.ts'

let db: TestDatabase
beforeAll(async () => (db = await testDatabase()))
afterAll(() => db.close())

const passage: Passage = {
  source: randomUUID(),
  part: 'letter',
  kind: 'letter',
  subject: 'Invented',
  title: 'Invented',
  text: 'Invented.',
  lang: 'en',
  day: '2016-03-01',
  year: 2016,
  states: [],
  mandates: [],
  invented: true
}
const slices = async () =>
  (await sql<{ slice: number }>`select slice from released.passage`.execute(db.owner)).rows.map(({ slice }) => slice)
const isSomeoneWaiting = async () =>
  (
    await sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db.owner)
  ).rows.length > 0

test('what is indexed anew while others draw the bounds of the slices stands there once, in the slice of its day', async () => {
  await sql`delete from released.passage_slice`.execute(db.owner)
  await sql`insert into released.passage_slice (slice, from_day) values (0, '2020-01-01'), (1, '-infinity')`.execute(
    db.owner
  )
  await db.jobs.transaction().execute((trx) => indexPassages(trx, [passage]))
  expect(await slices()).toEqual([1])
  let indexed: Promise<unknown> | undefined
  await db.jobs.transaction().execute(async (trx: Trx) => {
    await reslice(trx)
    indexed = db.owner.transaction().execute((other) => indexPassages(other, [passage]))
    indexed.catch(() => undefined)
    while (!(await isSomeoneWaiting())) await setTimeout(10)
  })
  await indexed
  expect(await slices()).toEqual([0])
})
