import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ empty: true })
  await sql`create table shelf (book int)`.execute(db.owner)
})
afterAll(() => db.close())

const books = (from: number) => sql`select * from shelf where book >= ${from}`

test('what is asked again by the same words is planned once, whatever is asked for', async () => {
  await sql`insert into shelf values (${7}), (${8})`.execute(db.owner)
  await db.owner.connection().execute(async (one) => {
    for (const [from, count] of [7, 8, 9, 7, 8, 9, 7, 8, 9].map((from) => [from, 9 - from] as const))
      expect((await books(from).execute(one)).rows).toHaveLength(count)
    const { rows } = await sql<{ custom: number; generic: number }>`
      select custom_plans as custom, generic_plans as generic from pg_prepared_statements
      where statement like 'select * from shelf%'`.execute(one)
    // PostgreSQL plans five times for the values themselves before it compares.
    expect(rows).toEqual([{ custom: 5, generic: 4 }])
  })
})

test('where a table changed under it, it fails once and is read anew', async () => {
  await db.owner.connection().execute(async (one) => {
    expect((await books(8).execute(one)).rows).toEqual([{ book: 8 }])
    await sql`alter table shelf add title text`.execute(one)
    await expect(books(8).execute(one)).rejects.toThrow('cached plan must not change result type')
    expect((await books(8).execute(one)).rows).toEqual([{ book: 8, title: null }])
  })
})

test('a conflict is looked for in the partial index that a value names, however often', async () => {
  await sql`create unique index on shelf (book) where book > ${sql.lit(100)}`.execute(db.owner)
  await db.owner.connection().execute(async (one) => {
    const put = () => sql`insert into shelf values (101) on conflict (book) where book > ${100} do nothing`.execute(one)
    for (let times = 0; times < 9; times++) await put()
    expect((await books(101).execute(one)).rows).toHaveLength(1)
  })
})

test('a connection holds five hundred plans at most, and answers all the same', async () => {
  await db.owner.connection().execute(async (one) => {
    for (let asked = 0; asked < 600; asked++)
      expect((await sql.raw<{ n: number }>(`select ${asked} as n`).execute(one)).rows).toEqual([{ n: asked }])
    const { rows } = await sql<{ count: number }>`select count(*) from pg_prepared_statements`.execute(one)
    expect(rows[0]!.count).toBeLessThanOrEqual(500)
  })
})
