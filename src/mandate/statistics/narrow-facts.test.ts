import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { insertFacts } from './fixture.server.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  expect(await loadReference(db.owner, `${projectRoot}/reference`)).toMatchObject({ ok: true })
})
afterAll(() => db.close())

const [theme, other] = ['arbitrary-detention', 'freedom-of-expression']
const lists = { theme: 'themes', group: 'groups', mandate: 'signatories' }

test('what is counted is what the facts say, whatever is done to them', async () => {
  await insertFacts(
    db.owner,
    ['known', 'released'],
    [
      { themes: [theme!, other!], signatories: ['defenders', 'torture'], answeredOn: '2015-08-01', women: 1 },
      { state: null, certain: false, sentOn: null, persons: null, answered: true, themes: [theme!] },
      { state: null, class: 2, dueOn: '2015-08-01', outcome: 2, groups: ['journalists'] },
      { state: 'PER', kind: 'UA' }
    ]
  )
  expect(await rowsOf('released.fact_theme')).toBe(5)
  await expectInStep()
  await sql`update released.fact set themes = '{}', due_on = '2016-01-01' where kind = 'AL' and state is not null`.execute(
    db.owner
  )
  expect(await rowsOf('released.fact_theme')).toBe(4)
  await expectInStep()
  await sql`delete from released.fact where kind = 'UA'`.execute(db.owner)
  expect(await rowsOf('released.fact_narrow')).toBe(3)
  await expectInStep()
  await sql`truncate released.fact`.execute(db.owner)
  expect(await rowsOf('released.fact_narrow')).toBe(0)
  expect(await rowsOf('known.fact_narrow')).toBe(4)
  await expectInStep()
})

async function rowsOf(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db.owner)
  return rows[0]!.n
}

/** Nothing is in the facts that is not in the rows that are counted, nor the other way. */
async function expectInStep(): Promise<void> {
  for (const schema of ['known', 'released']) {
    const table = (name: string) => sql.table(`${schema}.${name}`)
    const listed = sql`select to_jsonb(f) - '{themes,groups,signatories}'::text[] as row from ${table('fact_listed')} f`
    const narrow = sql`select to_jsonb(f) - 'number' as row from ${table('fact_narrow')} f`
    for (const [these, those] of [
      [listed, narrow],
      [narrow, listed]
    ])
      expect((await sql`${these} except all ${those}`.execute(db.owner)).rows).toEqual([])
    for (const [list, column] of Object.entries(lists)) {
      const values = sql`select to_jsonb(f) - 'part' || jsonb_build_object('values', array_remove(array_agg(part >> 1 order by part & 1 desc, part), -1), 'letters', sum(part & 1)) as row
        from ${table(`fact_${list}`)} f group by to_jsonb(f) - 'part'`
      const counted = sql`select to_jsonb(n) - 'addressee_id' || jsonb_build_object('values', ${sql.ref(column)}, 'letters', 1) as row
        from ${table('fact_narrow')} n join ${table('fact')} f using (addressee_id)`
      for (const [these, those] of [
        [values, counted],
        [counted, values]
      ])
        expect((await sql`${these} except all ${those}`.execute(db.owner)).rows).toEqual([])
    }
  }
}
