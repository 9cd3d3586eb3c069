import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loginAs, withClient } from '#platform/db.ts'
import { projectRoot } from '#platform/project-root.ts'
import { writeSchema } from '#platform/schema-text.ts'
import { writeTypes } from '#platform/schema-types.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

// When one of these fails: node bin/generate-types.js, and look at what changed.
test.each([
  ['src/platform/database-types.ts', writeTypes],
  ['db/schema.sql', writeSchema]
])('%s is what the migrations make', async (path, write) => {
  const written = await withClient(loginAs(db.url, 'vigie_owner'), write)
  expect(readFileSync(`${projectRoot}/${path}`, 'utf8')).toBe(written)
})

test('every table of ours has row-level security, forced', async () => {
  const rows = await withClient(loginAs(db.url, 'vigie_owner'), async (client) => {
    const { rows } = await client.query(`
      select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('platform', 'reference', 'known', 'released', 'sealed')
        and not (c.relrowsecurity and c.relforcerowsecurity)`)
    return rows
  })
  expect(rows).toEqual([])
})
