import pg from 'pg'
import type { Config } from './config.ts'
import { asUser, roles, withClient } from './db.ts'
import { createRoles } from './migrate.ts'
import { superuser } from './postgres/cluster.ts'
import { useCluster, type Cluster, type UseOptions } from './postgres/supervisor.ts'

export interface Postgres {
  url: string
  /** The private cluster, null when DATABASE_URL names another. */
  cluster: Cluster | null
  release: () => Promise<'stopped' | 'still used' | 'not ours'>
}

/** The database that the configuration names, started if it is ours, with roles made; not yet migrated. */
export async function openPostgres(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  options: UseOptions = {}
): Promise<Postgres> {
  if (config.databaseUrl) {
    await prepareExternal(config.databaseUrl)
    return { url: config.databaseUrl, cluster: null, release: async () => 'not ours' }
  }
  const cluster = await useCluster(config.dataFolder, options)
  try {
    await makeDatabase(cluster, 'vigie')
  } catch (error) {
    await cluster.release()
    throw error
  }
  return { url: cluster.url('vigie'), cluster, release: cluster.release }
}

/** Makes an empty database of the owner in our own cluster, or a copy of another one; leaves one that is there. */
export async function makeDatabase(cluster: Pick<Cluster, 'url'>, name: string, template?: string): Promise<void> {
  const database = pg.escapeIdentifier(name)
  await withClient({ connectionString: asUser(cluster.url('postgres'), superuser) }, async (client) => {
    await forgetSettings(client)
    // Public access is taken away last: once it is gone, all the rest was done, whatever was killed when.
    const isReady = async () => {
      const { rows } = await client.query(
        `select not has_database_privilege('public', datname, 'connect') and (
           select count(*) = cardinality($2::text[]) from pg_roles r where r.rolname = any($2::text[]) and has_database_privilege(r.oid, datname, 'connect')
         ) as ready from pg_database where datname = $1`,
        [name, roles]
      )
      return rows[0] ? rows[0].ready : null
    }
    if (await isReady()) return
    await client.query("select pg_advisory_lock(hashtextextended('vigie database', 0))")
    await createRoles(client)
    if ((await isReady()) === null) {
      await client.query(
        `create database ${database} owner vigie_owner${template ? ` template ${pg.escapeIdentifier(template)}` : ''}`
      )
    }
    await client.query(
      `grant connect on database ${database} to vigie_office, vigie_intake, vigie_public, vigie_corner`
    )
    await client.query(`grant connect, temporary on database ${database} to vigie_jobs`)
    await client.query(`revoke all on database ${database} from public`)
  })
}

/**
 * What a role has set for itself from its next connection on, which PostgreSQL lets every role do: that it waits for
 * nothing, or has what it does written to the server's log. In our own cluster no operator sets anything so.
 */
async function forgetSettings(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string; database: string | null }>(
    `select r.rolname as role, d.datname as database from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
       left join pg_database d on d.oid = s.setdatabase where r.rolname = any($1::text[])`,
    [roles]
  )
  for (const { role, database } of rows) {
    const where = database === null ? '' : ` in database ${pg.escapeIdentifier(database)}`
    await client.query(`alter role ${pg.escapeIdentifier(role)}${where} reset all`)
  }
}

async function prepareExternal(url: string): Promise<void> {
  const work = async (client: pg.Client) => {
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version, current_database() as name"
    )
    if (rows[0].version < 150_000)
      throw new Error('PostgreSQL at DATABASE_URL is older than 15: upgrade it, or leave DATABASE_URL out.')
    await createRoles(client)
    const database = pg.escapeIdentifier(rows[0].name)
    // Without the right to grant, an operator has granted it; if not, the first migration says so.
    await client.query(`grant create, temporary on database ${database} to vigie_owner`).catch(() => undefined)
    await client.query(`grant temporary on database ${database} to vigie_jobs`).catch(() => undefined)
  }
  await withClient({ connectionString: url, connectionTimeoutMillis: 10_000 }, work).catch(
    (error: NodeJS.ErrnoException) => {
      const unreachable = error.syscall || error.code?.startsWith('28') || error.code === '3D000'
      throw unreachable
        ? new Error(`PostgreSQL at DATABASE_URL does not answer: ${error.message}`, { cause: error })
        : error
    }
  )
}
