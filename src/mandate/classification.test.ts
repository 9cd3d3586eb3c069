import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { classes, classOf, personal } from './classification.ts'

let db: TestDatabase
let columns: string[]
beforeAll(async () => {
  db = await testDatabase()
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v') and not c.relispartition and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'pg_toast')`.execute(db.owner)
  columns = rows.map(({ name }) => name)
})
afterAll(() => db.close())

const split = (name: string): [table: string, column: string] => {
  const [schema, table, column] = name.split('.')
  return [`${schema}.${table}`, column!]
}

test('every column of the database has its class', () => {
  expect(columns.filter((name) => classOf(...split(name)) === null)).toEqual([])
})

test('no class is given to a column that is not there', () => {
  const given = Object.entries(classes).flatMap(([table, of]) => Object.keys(of).map((column) => `${table}.${column}`))
  expect(given.filter((name) => !columns.includes(name))).toEqual([])
  expect(personal.filter((name) => !columns.includes(name))).toEqual([])
})

test('what is public stands in a schema of its own, which the public role reads', () => {
  const wrong = columns.filter((name) => (classOf(...split(name)) === 'public') !== name.startsWith('released.'))
  expect(wrong).toEqual([])
})
