import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { withholdsPersons, withholdsSexes, type Numbers } from './few-persons.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('SQL and the rule withhold the same numbers', async () => {
  const some = [null, 0, 1, 4, 5, 9]
  const all: Numbers[] = some.flatMap((persons) =>
    some.flatMap((women) => some.flatMap((men) => some.map((otherSex) => ({ persons, women, men, otherSex }))))
  )
  const { rows } = await sql<{ persons: boolean; sexes: boolean }>`
    select reference.withholds_persons(persons) as persons, reference.withholds_sexes(persons, women, men, other) as sexes
    from jsonb_array_elements(${JSON.stringify(all)}::jsonb) with ordinality n(n, place)
    cross join lateral (select (n->>'persons')::int as persons, (n->>'women')::int as women, (n->>'men')::int as men, (n->>'otherSex')::int as other) as one
    order by place`.execute(db.owner)
  expect(all.map((one) => ({ persons: withholdsPersons(one.persons), sexes: withholdsSexes(one) }))).toEqual(rows)
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(3)
})
