import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { migrations } from '../../db/migrations/index.ts'
import { migrate } from '#platform/migrate.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ empty: true })
})
afterAll(() => db.close())

const first = { id: '0001_first', sql: 'create table platform.thing (n int); insert into platform.thing values (1)' }
const second = { id: '0002_second', sql: 'alter table platform.thing add column m int not null default 7' }

test('each migration runs once, and rows from before are there after', async () => {
  expect((await migrate(db.url, [first])).applied).toEqual(['0001_first'])
  expect((await migrate(db.url, [first, second])).applied).toEqual(['0002_second'])
  expect((await migrate(db.url, [first, second])).applied).toEqual([])
  const { rows } = await sql`select n, m from platform.thing`.execute(db.owner)
  expect(rows).toEqual([{ n: 1, m: 7 }])
})

test('two that start at once do not run a migration twice', async () => {
  const third = { id: '0003_third', sql: 'select pg_sleep(0.2); create table platform.once ()' }
  const results = await Promise.all([1, 2].map(() => migrate(db.url, [first, second, third])))
  expect(results.flatMap((result) => result.applied)).toEqual(['0003_third'])
})

test('a failed migration leaves nothing behind and says which', async () => {
  const bad = { id: '0004_bad', sql: 'create table platform.half (); select 1/0' }
  const third = { id: '0003_third', sql: 'select pg_sleep(0.2); create table platform.once ()' }
  await expect(migrate(db.url, [first, second, third, bad])).rejects.toThrow(
    'Migration 0004_bad failed and was taken back'
  )
  const { rows } = await sql`select to_regclass('platform.half') as half`.execute(db.owner)
  expect(rows).toEqual([{ half: null }])
})

test('a migration that was changed after it ran is refused, and so is a database from the future', async () => {
  await expect(migrate(db.url, [{ ...first, sql: `${first.sql} -- mended` }, second])).rejects.toThrow(
    '0001_first is not what ran'
  )
  await expect(migrate(db.url, [first])).rejects.toThrow('does not know')
})

test('all of our own run on an empty database', async () => {
  const fresh = await testDatabase({ empty: true })
  try {
    expect((await migrate(fresh.url)).applied).toEqual(migrations.map(({ id }) => id))
  } finally {
    await fresh.close()
  }
})
