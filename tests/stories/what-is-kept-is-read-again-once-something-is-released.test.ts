import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('nothing is read twice while nothing changes, and everything once something does', async () => {
  let readings = 0
  const count = () =>
    whileUnchanged(db.public, 'footnotes', async () => {
      readings++
      const { rows } = await sql<{ n: number }>`select count(*) as n from reference.footnote`.execute(db.public)
      return rows[0]!.n
    })
  expect(await Promise.all([count(), count(), count()])).toEqual([0, 0, 0])
  expect(await count()).toBe(0)
  const before = readings
  await sql`insert into reference.footnote values ('a', 'en', 'A note')`.execute(db.owner)
  expect(await count()).toBe(1)
  expect(readings).toBeGreaterThan(before)
})

test('a transaction that is still open is not seen, and is seen when it ends', async () => {
  const count = () =>
    whileUnchanged(db.public, 'open', async () => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from reference.footnote where key = 'b'`.execute(
        db.public
      )
      return rows[0]!.n
    })
  await db.owner.transaction().execute(async (trx) => {
    await sql`insert into reference.footnote values ('b', 'en', 'B')`.execute(trx)
    expect(await count()).toBe(0)
    expect(await count()).toBe(0)
  })
  expect(await count()).toBe(1)
})

test('a reading that fails is not kept', async () => {
  let fails = true
  const work = async () => {
    if (fails) throw new Error('broken')
    return 1
  }
  await expect(whileUnchanged(db.public, 'failing', work)).rejects.toThrow('broken')
  fails = false
  expect(await whileUnchanged(db.public, 'failing', work)).toBe(1)
})
