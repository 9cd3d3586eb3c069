import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

// What A/HRC/34/52 recommends and promises, counted as its paragraphs count it.
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

test('its 19 recommendations stand with their addressee, a State alone among none', async () => {
  const { rows } = await sql`
    select addressee, count(*)::int as n, count(state)::int as states, count(measured_by)::int as measured
    from released.recommendation where document = 'A/HRC/34/52' group by addressee order by addressee`.execute(
    db.public
  )
  expect(rows).toEqual([
    { addressee: 'all-states', n: 7, states: 0, measured: 7 },
    { addressee: 'civil-society', n: 4, states: 0, measured: 4 },
    { addressee: 'nhri', n: 4, states: 0, measured: 4 },
    { addressee: 'un', n: 4, states: 0, measured: 4 }
  ])
  const { total } = await listRecommendations(db.public, { source: 'annual-report' }, '2026-11-26')
  expect(total).toBe(19)
})

test('its 36 commitments stand in six languages, with what is known to have come of them', async () => {
  const { rows } = await sql<{ texts: Record<string, string>; steps: number }>`
    select c.texts, count(s.slug)::int as steps from released.commitment c
    left join released.commitment_step s on s.commitment = c.slug group by c.slug`.execute(db.public)
  expect(rows).toHaveLength(36)
  expect(rows.filter(({ texts }) => Object.keys(texts).length === 6)).toHaveLength(36)
  expect(rows.filter(({ steps }) => steps > 0)).toHaveLength(6)
})
