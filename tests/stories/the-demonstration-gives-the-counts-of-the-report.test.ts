import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import type { MeasureName } from '#mandate/statistics/measures.ts'
import { makeQuery, type Scope } from '#mandate/statistics/query.ts'
import type { Db } from '#platform/db.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

const today = '2026-11-24'
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await fillDemonstration(db.owner, today, new Date(`${today}T12:00:00Z`))
})
afterAll(() => db.close())

const one = async (query: string) => (await sql.raw<Record<string, number>>(query).execute(db.public)).rows[0]

it('sends 231, 208 and 254 letters, 368 urgent appeals and 319 allegation letters, to the public of its day', async () => {
  const past = 'from released.fact where reporting_year between 2014 and 2016'
  const counts =
    await one(`select count(*) filter (where reporting_year = 2014) y14, count(*) filter (where reporting_year = 2015) y15,
    count(*) filter (where reporting_year = 2016) y16, count(*) filter (where kind = 'UA') ua, count(*) filter (where kind = 'AL') al,
    count(*) filter (where joint and reporting_year > 2014) joint,
    count(*) filter (where reprisal) reprisals, count(*) filter (where state is null) no_state ${past}`)
  expect(counts).toEqual({
    y14: 231,
    y15: 208,
    y16: 254,
    ua: 368,
    al: 319,
    joint: 442,
    reprisals: 55,
    no_state: 4
  })
})

it('has letters on 1,293 persons, 278 of them women, of whom nearly all are in public figures', async () => {
  const of = (db_: Db, scope: Scope, measure: MeasureName) =>
    crossTabulate(db_, makeQuery(today, { scope, measure, where: { year: ['2014', '2015', '2016'] } })).then(
      ({ total }) => total
    )
  expect((await of(db.owner, 'all', 'persons')).value).toBe(1293)
  expect((await of(db.owner, 'all', 'women')).value).toBe(278)
  const told = await of(db.public, 'public', 'persons')
  console.log(`In public figures ${told.value} of 1,293 persons; ${told.withheld ?? 0} letters are not counted.`)
  expect(told.value).toBeGreaterThan(1_250)
})

it('marks every row as invented and refuses to be filled twice', async () => {
  expect(await one("select count(*) n from released.letter where not invented or reference not like 'DEMO %'")).toEqual(
    { n: 0 }
  )
  expect(await fillDemonstration(db.owner, today, new Date())).toEqual({ ok: false, reason: 'not-empty' })
})

it('has replies of every form and character', async () => {
  const { rows } = await sql<{ character: string }>`select distinct character from released.reply`.execute(db.public)
  expect(rows.map((row) => row.character).toSorted()).toEqual([
    'acknowledgement-only',
    'awaiting-translation',
    'cooperative-incomplete',
    'extension-asked',
    'incomplete',
    'largely-satisfactory',
    'rejected-without-substantiation'
  ])
})

it('has recommendations to every State that letters went to, each found by its words and said to be invented', async () => {
  const counts =
    await one(`select count(*) filter (where slug like 'DEMO-UPR-%')::int as n, count(distinct state)::int as states,
    count(distinct by_states[1])::int as by, count(*) filter (where not invented or slug not like 'DEMO-%')::int as real
    from released.recommendation where source = 'upr'`)
  expect(counts).toMatchObject({ n: counts!['states']! * 6, real: 0 })
  expect(counts!['by']).toBeGreaterThan(20)
  const found = await one(`select count(*)::int as n from released.recommendation r
    where slug like 'DEMO-UPR-%' and exists (select from released.passage_text t where t.source = r.id and t.invented)`)
  expect(found!['n']).toBe(counts!['n'])
})
