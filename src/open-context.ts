import type { Logger } from 'pino'
import { clockOf, type Context } from '#context'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { beginHelpers } from '#mandate/intake/helpers/begin-helpers.ts'
import { markHere } from '#mandate/reference/mark-here.server.ts'
import { indexRegisters } from '#mandate/registers/index-registers.ts'
import type { Config, SurfaceName } from '#platform/config.ts'
import { openDatabase, openPool, type Db, type Role } from '#platform/db.ts'
import { openLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openPostgres, type Postgres } from '#platform/open-postgres.ts'

export interface OpenContext {
  context: Context
  postgres: Postgres
  close(): Promise<void>
}

/** Everything that a process works with: PostgreSQL up, migrated, reference data as its files say. */
export async function openContext(
  config: Config,
  options: { log?: Logger; say?: (sentence: string) => void; onNew?: (sentence: string) => void } = {}
): Promise<OpenContext> {
  const log = options.log ?? openLog(config.logLevel)
  const postgres = await openPostgres(config, { onWait: options.say, onNew: options.onNew })
  const { db, closeAll } = openDatabases(config, postgres.url)
  const close = async () => {
    await closeAll()
    await postgres.release()
  }
  try {
    const { applied } = await migrate(postgres.url)
    if (applied.length) log.info({ count: applied.length, newest: applied.at(-1) }, 'migrated')
    await refreshReference(db.owner, config, log)
    await markHere(db.owner, config.mandate)
    const clock = clockOf(() => new Date())
    await beginHelpers(db.owner, config.referenceFolders, config.mandate, clock.today())
    return { context: { config, db, log, ...clock }, postgres, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The address of a role's own user where one is configured, else the one address from which the role is taken. */
export function urlFor(config: Config, url: string, name: SurfaceName | 'jobs' | 'corner'): string {
  return config.databaseUrlOf[name] ?? url
}

export function openJobsPool(config: Config, url: string) {
  return openPool({ url: urlFor(config, url, 'jobs'), role: 'vigie_jobs', max: 6 })
}

function openDatabases(config: Config, url: string): { db: Context['db']; closeAll: () => Promise<unknown> } {
  const open = (name: SurfaceName | 'jobs' | 'corner', role: Role, max: number) =>
    openDatabase({ url: urlFor(config, url, name), role, max })
  // Each opens its connections when it needs them; together they stay below the cluster's sixty.
  const db = {
    owner: openDatabase({ url, role: 'vigie_owner', max: 4 }),
    public: open('public', 'vigie_public', 12),
    intake: open('intake', 'vigie_intake', 8),
    office: open('office', 'vigie_office', 8),
    corner: open('corner', 'vigie_corner', 4),
    jobs: open('jobs', 'vigie_jobs', 4)
  }
  return { db, closeAll: () => Promise.all(Object.values(db).map((one: Db) => one.destroy())) }
}

async function refreshReference(owner: Db, config: Config, log: Logger): Promise<void> {
  const loaded = await loadReference(owner, config.referenceFolders)
  if (!loaded.ok)
    log.error({ errors: loaded.errors.slice(0, 20) }, 'reference data was not loaded; what was loaded before stands')
  else if (loaded.changed) {
    await indexRegisters(owner)
    log.info(
      { rows: loaded.rows, added: loaded.added, updated: loaded.updated, removed: loaded.removed },
      'reference data loaded'
    )
  }
}
