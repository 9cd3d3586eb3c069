import pg from 'pg'
import type { Config } from './config.ts'
import { asUser } from './db.ts'
import { createRoles } from './migrate.ts'
import { superuser } from './postgres/cluster.ts'
import { useCluster, type Cluster, type UseOptions } from './postgres/supervisor.ts'

export interface Postgres {
  url: string
  /** The private cluster, null when DATABASE_URL names another. */
  cluster: Cluster | null
  release(): Promise<'stopped' | 'still used' | 'not ours'>
}

/** The database that the configuration names, started if it is ours, with roles made; not yet migrated. */
export async function openPostgres(config: Pick<Config, 'databaseUrl' | 'dataFolder'>, options: UseOptions = {}): Promise<Postgres> {
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
export async function makeDatabase(cluster: Cluster, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: asUser(cluster.url('postgres'), superuser) })
  await client.connect()
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [name])
    if (rows.length > 0) return
    await createRoles(client)
    const from = template ? ` template ${pg.escapeIdentifier(template)}` : ''
    await client.query(`create database ${pg.escapeIdentifier(name)} owner vigie_owner${from}`)
    await client.query(`revoke all on database ${pg.escapeIdentifier(name)} from public`)
    await client.query(`grant connect on database ${pg.escapeIdentifier(name)} to vigie_office, vigie_intake, vigie_public`)
    await client.query(`grant connect, temporary on database ${pg.escapeIdentifier(name)} to vigie_jobs`)
  } catch (error) {
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error // another process was first
  } finally {
    await client.end()
  }
}

async function prepareExternal(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new Error(`PostgreSQL at DATABASE_URL does not answer: ${(error as Error).message}`, { cause: error })
  }
  try {
    const { rows } = await client.query("select current_setting('server_version_num')::int as version, current_database() as name")
    if (rows[0].version < 150_000) throw new Error('PostgreSQL at DATABASE_URL is older than 15: upgrade it, or leave DATABASE_URL out.')
    await createRoles(client)
    await client.query(`grant create, temporary on database ${pg.escapeIdentifier(rows[0].name)} to vigie_owner`).catch(() => undefined)
    await client.query(`grant temporary on database ${pg.escapeIdentifier(rows[0].name)} to vigie_jobs`).catch(() => undefined)
  } finally {
    await client.end()
  }
}
