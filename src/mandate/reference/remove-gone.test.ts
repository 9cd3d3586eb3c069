import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { removeGone } from './store.server.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const many = 30_000
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ alias: `invented ${from + at}`, state: 'PER' }))

test('what is gone from a file of 30,000 rows is taken away without comparing each with each', async () => {
  await db.owner.transaction().execute(async (trx) => {
    // Compared each with each, this takes minutes; a slow computer does it in a second.
    await sql`set local statement_timeout = '20s'`.execute(trx)
    await sql`delete from reference.state_alias`.execute(trx)
    await sql`insert into reference.state_alias (alias, state)
      select 'invented ' || n, 'PER' from generate_series(0, ${many - 1}::integer) n`.execute(trx)
    const gone = await removeGone(trx, { table: 'state_alias', key: ['alias'], rows: rows(500, many) })
    expect(gone).toEqual({ removed: 500, kept: [] })
    const { rows: left } = await sql<{ n: number }>`select count(*)::int as n from reference.state_alias`.execute(trx)
    expect(left[0]!.n).toBe(many - 500)
  })
})

test('what has an empty key column is found; what is still referred to stays and is told', async () => {
  await db.owner.transaction().execute(async (trx) => {
    await sql`create table public.place (region text, part text, unique nulls not distinct (region, part))`.execute(trx)
    await sql`create table public.stay (region text, part text, foreign key (region, part) references public.place (region, part))`.execute(
      trx
    )
    await sql`insert into public.place values ('a', null), ('b', null), ('b', 'x'), ('c', 'y')`.execute(trx)
    await sql`insert into public.stay values ('b', 'x')`.execute(trx)
    const kept = { region: 'a', part: null }
    const gone = await removeGone(trx, {
      schema: 'public' as never,
      table: 'place',
      key: ['region', 'part'],
      rows: [kept]
    })
    expect(gone).toEqual({ removed: 2, kept: ['b, x'] })
    const { rows: left } = await sql`select region, part from public.place order by 1`.execute(trx)
    expect(left).toEqual([kept, { region: 'b', part: 'x' }])
  })
})
