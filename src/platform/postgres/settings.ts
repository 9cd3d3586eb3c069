import { totalmem } from 'node:os'

export interface SettingsOptions {
  socketFolder: string
  /** Only for test clusters, which are thrown away: no flush to disk, and connections for many tests at once. */
  volatile?: boolean
}

/** postgresql.conf of the private cluster, written anew at every start. */
export function settings({ socketFolder, volatile = false }: SettingsOptions): string {
  const megabytes = totalmem() / 2 ** 20
  const lines: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    // A test's cluster serves up to four processes of tests, each with six pools.
    max_connections: volatile ? 200 : 60,
    // What a small server can spare; a big one gains nothing beyond the upper bound here.
    shared_buffers: `${clamp(megabytes / 8, 128, 512)}MB`,
    effective_cache_size: `${clamp(megabytes / 2, 256, 8192)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${clamp(megabytes / 32, 64, 256)}MB`,
    max_parallel_workers_per_gather: 2,
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Acknowledged means durable.
    fsync: volatile ? 'off' : 'on',
    synchronous_commit: volatile ? 'off' : 'on',
    full_page_writes: volatile ? 'off' : 'on',
    // Enough for a hot copy between pg_backup_start and pg_backup_stop, whose slot keeps the WAL.
    wal_level: 'replica',
    max_wal_senders: 2,
    max_replication_slots: 2,
    wal_compression: 'on',
    max_wal_size: '1GB',
    // A file used again keeps what it held, and what was erased with it: clear-wal.ts.
    wal_recycle: 'off',
    checkpoint_completion_target: 0.9,
    ...logSettings
  }
  return Object.entries(lines)
    .map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`)
    .join('')
}

/**
 * Who may log in, written at every start: only the user that Vigie runs as, in any role. The socket's folder is not enough:
 * where root starts Vigie that folder is nobody's, and any other process of nobody may enter it.
 */
export const admissions = (peer: string) => ({
  'pg_hba.conf': 'local all all peer map=vigie\n',
  'pg_ident.conf': `vigie "${peer.replaceAll('"', '""')}" all\n`
})

/** What stands beside the data of a cluster that we did not make ourselves, but restored. */
export const ownSettings = {
  'postgresql.conf': '# Vigie starts PostgreSQL with vigie.conf.\n',
  'postgresql.auto.conf': ''
}

// NOTE: nothing personal in PostgreSQL's log. No statement, no parameter, no detail; and no error
// of a client at all ("log" ranks above "error"), since a message such as 'invalid input syntax for
// type date: "..."' repeats what was typed.
const logSettings = {
  log_min_messages: 'log',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: -1,
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_error_verbosity: 'terse',
  log_connections: 'off',
  log_disconnections: 'off',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: -1,
  log_line_prefix: '%m [%p] ',
  lc_messages: 'C'
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)))
}
