import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openDatabase } from '#platform/db.ts'
import { makeDatabase } from '#platform/open-postgres.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** What a connection that is opened now begins with. */
const next = async () => {
  const opened = openDatabase({ url: db.url, role: 'vigie_office', max: 1 })
  const { rows } = await sql<{ printed: string }>`select current_setting('debug_print_plan') as printed`.execute(opened)
  await opened.destroy()
  return rows[0]!.printed
}

test('whoever had a surface’s role in hand leaves no setting behind that has what comes in written to a log', async () => {
  const name = new URL(db.url).pathname.slice(1)
  await sql`alter role vigie_office in database ${sql.id(name)} set debug_print_plan = on`.execute(db.office)
  expect(await next()).toBe('on')
  await makeDatabase({ url: (database) => inject('clusterUrl').replace('///postgres?', `///${database}?`) }, name)
  expect(await next()).toBe('off')
})
