import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { isToDo } from './tip-stands.ts'
import { tipToDo } from './waiting.store.server.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('the rule and its condition in SQL say alike on which tip something is to do: before its last day, on it and after it', async () => {
  const today = '2026-12-03'
  const said = new Set<boolean>()
  for (const decision of [null, 'let-through'])
    for (const begunAt of [null, new Date('2026-11-27T09:00:00Z')])
      for (const until of [null, '2026-12-02', today, '2026-12-04']) {
        const { rows } = await sql<{ toDo: boolean }>`
          select ${tipToDo(today)} as "toDo" from (select ${decision}::text as decision) d,
            (select ${begunAt}::timestamptz as begun_at) t, (select ${JSON.stringify({ until })}::jsonb as body) e`.execute(
          db.owner
        )
        const stands = decision === null ? 'brought' : 'let-through'
        const rule = isToDo({ stands, cameAt: new Date('2026-11-26T09:00:00Z'), lookedAt: null, begunAt, until }, today)
        said.add(rule)
        expect({ decision, begunAt, until, toDo: rows[0]!.toDo }).toEqual({ decision, begunAt, until, toDo: rule })
      }
  // Nothing is proved by tips on which there is always something to do, or never.
  expect(said.size).toBe(2)
})
