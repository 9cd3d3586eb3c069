import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asUser, openDatabase, withClient, type Role } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { openPostgres } from '#platform/open-postgres.ts'

// A database and a user as an operator would make them: no superuser, may create roles, owns the database.
const name = `outside_${randomUUID().slice(0, 8)}`
const url = asUser(inject('clusterUrl').replace('///postgres?', `///${name}?`), name)
const asSuperuser = (statement: string) =>
  withClient({ connectionString: asUser(inject('clusterUrl'), 'vigie_cluster') }, (client) => client.query(statement))

beforeAll(async () => {
  await asSuperuser(`create role ${name} login createrole`)
  // The roles exist in this cluster already, so the operator grants them, as db/roles.sql would have.
  await asSuperuser(`grant vigie_owner, vigie_office, vigie_intake, vigie_public, vigie_jobs, vigie_corner to ${name}`)
  await asSuperuser(`create database ${name} owner ${name}`)
  await asSuperuser(`revoke temporary on database ${name} from public`)
})
afterAll(async () => {
  await asSuperuser(`drop database ${name} with (force)`)
  await asSuperuser(`drop role ${name}`)
})

async function as<T>(role: Role, query: string): Promise<T[]> {
  const db = openDatabase({ url, role, max: 1 })
  try {
    return (await sql.raw<T>(query).execute(db)).rows
  } finally {
    await db.destroy()
  }
}

test('it is migrated, and each surface works in its own role', async () => {
  const postgres = await openPostgres({ databaseUrl: url, dataFolder: '/nowhere' })
  expect(postgres.cluster).toBe(null)
  expect((await migrate(postgres.url)).applied.length).toBeGreaterThan(5)
  expect((await migrate(postgres.url)).applied).toEqual([])
  expect(await as('vigie_public', 'select current_user::text as role')).toEqual([{ role: 'vigie_public' }])
  expect(await as('vigie_public', 'select count(*) as n from released.letter')).toEqual([{ n: 0 }])
  await expect(as('vigie_public', 'select count(*) from known.letter')).rejects.toThrow('permission denied')
  await expect(as('vigie_intake', 'select count(*) from released.letter')).rejects.toThrow('permission denied')
  expect(await as('vigie_jobs', 'create temporary table t (n int)')).toEqual([])
  expect(await postgres.release()).toBe('not ours')
})

test('one that does not answer is named without its password', async () => {
  const wrong = openPostgres({ databaseUrl: 'postgres://vigie:secret@127.0.0.1:1/vigie', dataFolder: '/nowhere' })
  await expect(wrong).rejects.toThrow('PostgreSQL at DATABASE_URL does not answer')
  await expect(wrong).rejects.not.toThrow('secret')
})
