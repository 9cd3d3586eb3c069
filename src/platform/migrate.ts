import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { migrations as allMigrations, type Migration } from '../../db/migrations/index.ts'
import { loginAs, withClient, type Db } from './db.ts'
import { projectRoot } from './project-root.ts'

export interface MigrateResult {
  applied: string[]
}

/** Thrown when the database and these migrations do not belong together; says what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Brings the database at `url` (as roles.sql left it) to the newest migration, in the owner's role. */
export async function migrate(url: string, migrations: readonly Migration[] = allMigrations): Promise<MigrateResult> {
  return withClient({ ...loginAs(url, 'vigie_owner'), application_name: 'vigie migrate' }, async (client) => {
    // Two servers that start at once: the second waits and then finds nothing to do.
    await client.query("select pg_advisory_lock(hashtextextended('vigie migrate', 0))")
    await prepare(client)
    const recorded = await readRecorded(client)
    assertSameHistory(recorded, migrations)
    const applied = []
    for (const migration of migrations.slice(recorded.length)) {
      await apply(client, migration)
      applied.push(migration.id)
    }
    await prepareJobs(client, url)
    return { applied }
  })
}

/** How many migrations the database still lacks; for /readyz and `vigie status`. */
export async function countPending(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('platform.migration')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return allMigrations.length - count
}

/** Makes the roles, if whoever connects may. Without the right, they must be there already. */
export async function createRoles(client: pg.ClientBase): Promise<void> {
  try {
    await client.query(readFileSync(`${projectRoot}/db/roles.sql`, 'utf8'))
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    const { rows } = await client.query(
      "select count(*)::int as count from pg_roles where rolname like 'vigie\\_%' and pg_has_role(session_user, oid, 'member')"
    )
    if (rows[0].count < 6) {
      throw new MigrationError(
        'DATABASE_URL names a user who may not create roles: run db/roles.sql once as a superuser with that user granted each role, or give the user CREATEROLE.',
        { cause: error }
      )
    }
  }
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      position integer primary key,
      id text not null unique,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`)
}

interface Recorded {
  id: string
  sha256: string
}

async function readRecorded(client: pg.Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>('select id, sha256 from platform.migration order by position')
  return rows
}

function assertSameHistory(recorded: Recorded[], migrations: readonly Migration[]): void {
  for (const [position, { id, sha256 }] of recorded.entries()) {
    const migration = migrations[position]
    if (!migration) {
      throw new MigrationError(
        `The database has migration ${id}, which this version of Vigie does not know: start the newer version, or restore a backup made before it.`
      )
    }
    if (migration.id !== id || digest(migration) !== sha256) {
      throw new MigrationError(
        `Migration ${migration.id} is not what ran on this database (${id}): put the file back as it was and write the change as a new migration.`
      )
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query(
      'insert into platform.migration (position, id, sha256) select count(*), $1, $2 from platform.migration',
      [migration.id, digest(migration)]
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(`Migration ${migration.id} failed and was taken back: ${(error as Error).message}`, {
      cause: error
    })
  }
}

function digest(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex')
}

/** graphile-worker's own schema, and who may use it. Its version and our file are noted on the schema. */
async function prepareJobs(client: pg.Client, url: string): Promise<void> {
  const sql = readFileSync(`${projectRoot}/db/jobs.sql`, 'utf8')
  const mark = `vigie ${workerVersion()} ${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`
  const { rows } = await client.query(
    "select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = 'graphile_worker'"
  )
  if (rows[0]?.mark === mark) return
  await runWorkerMigrations(url)
  await client.query(`begin; ${sql}; comment on schema graphile_worker is '${mark}'; commit`)
}

function workerVersion(): string {
  const entry = createRequire(import.meta.url).resolve('graphile-worker')
  return (JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as { version: string }).version
}

async function runWorkerMigrations(url: string): Promise<void> {
  // Read where it is needed alone: each command comes by here, and seldom finds anything to do.
  const { Logger, runMigrations } = await import('graphile-worker')
  const pool = new pg.Pool({ ...loginAs(url, 'vigie_owner'), max: 2 })
  pool.on('error', () => undefined)
  pool.on('connect', (connection) => connection.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) })
  } finally {
    await pool.end()
  }
}
