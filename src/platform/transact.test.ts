import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { transact, type Trx } from './db.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ empty: true })
  await sql`create table public.counted (id int primary key, n int not null)`.execute(db.owner)
})
beforeEach(async () => void (await sql`truncate counted; insert into counted values (1, 0), (2, 0)`.execute(db.owner)))
afterAll(() => db.close())

const add = (trx: Trx, id: number) => sql`update counted set n = n + 1 where id = ${id}`.execute(trx)
const counted = async () => (await sql<{ n: number }>`select n from counted order by id`.execute(db.owner)).rows

test('of two that lock each other out, the one that PostgreSQL breaks off is done once more', async () => {
  let attempts = 0
  const ready = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const done = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const inOrder = async (first: number, second: number, at: number) => {
    await transact(db.owner, async (trx) => {
      attempts += 1
      if (attempts > 2) await done[1 - at]!.promise
      await add(trx, first)
      ready[at]!.resolve()
      await ready[1 - at]!.promise
      await add(trx, second)
    })
    done[at]!.resolve()
  }
  await Promise.all([inOrder(1, 2, 0), inOrder(2, 1, 1)])
  expect(attempts).toBe(3)
  expect(await counted()).toEqual([{ n: 2 }, { n: 2 }])
})

const failing = (trx: Trx, code: string) =>
  sql`do ${sql.lit(`begin raise exception 'invented' using errcode = '${code}'; end`)}`.execute(trx)

test.each(['40001', '40P01'])('what ends with %s three times in a row is done a fourth time', async (code) => {
  let attempts = 0
  await transact(db.owner, async (trx) => {
    attempts += 1
    await add(trx, 1)
    if (attempts < 4) await failing(trx, code)
  })
  expect(await counted()).toEqual([{ n: 1 }, { n: 0 }])
})

test.each([
  ['40001', 4],
  ['40P01', 4],
  ['23505', 1]
])('what ends with %s every time is tried %i times, and leaves nothing', async (code, times) => {
  let attempts = 0
  const tried = transact(db.owner, async (trx) => {
    attempts += 1
    await add(trx, 1)
    await failing(trx, code)
  })
  await expect(tried).rejects.toMatchObject({ code })
  expect(attempts).toBe(times)
  expect(await counted()).toEqual([{ n: 0 }, { n: 0 }])
})
