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

test('who writes while others do leaves the redrawing to the next writer, and waits for nobody', async () => {
  // So many that the bounds have to be drawn again.
  await sql`
    insert into released.passage (id, slice, day, year, kind, lang, states, mandates, vector)
    select -n, 0, date '2016-03-01' + n, 2016, 'letter', 'en', '', '', '' from generate_series(1, 5100) n`.execute(
    db.owner
  )
  const other = { ...passage, source: randomUUID() }
  await db.owner.transaction().execute(async (trx) => {
    await sql`lock table released.passage_slice in row share mode`.execute(trx)
    await db.jobs.transaction().execute((writer) => indexPassages(writer, [other]))
  })
  expect(new Set(await slices())).toEqual(new Set([0]))
  await db.jobs.transaction().execute((writer) => indexPassages(writer, [other]))
  expect(new Set(await slices()).size).toBeGreaterThan(10)
  await sql`truncate released.passage, released.passage_text, released.search_word`.execute(db.owner)
})

test('what is indexed again while another redraws the slices is there once, in the slice of its day', async () => {
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
