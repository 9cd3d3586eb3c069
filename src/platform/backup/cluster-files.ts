/**
 * What a copy of a cluster consists of, by names below its folder. Both ways go by it: a backup takes
 * nothing else along, and a restore takes nothing else out of an archive, whoever made that. No setting
 * is among it: postgresql.auto.conf can name a program to run, and we write our own.
 */
export function isClusterFile(name: string): boolean {
  return files.some((pattern) => pattern.test(name)) && !made.test(name)
}

export function isClusterFolder(name: string): boolean {
  return folders.includes(name) || /^base\/\d+$/.test(name)
}

/** Data kept elsewhere: the map has PostgreSQL lay links to wherever it says. Vigie makes none. */
export function isOfTablespace(name: string): boolean {
  return name === 'tablespace_map' || name.startsWith('pg_tblspc/')
}

/** What PostgreSQL makes anew at its start, or must not find there. The folder is kept, empty. */
export const emptied = [
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_tblspc'
]

const folders = [
  ...emptied,
  'base',
  'global',
  'pg_commit_ts',
  'pg_logical',
  'pg_logical/mappings',
  'pg_logical/snapshots',
  'pg_multixact',
  'pg_multixact/members',
  'pg_multixact/offsets',
  'pg_twophase',
  'pg_wal',
  'pg_wal/archive_status',
  'pg_wal/summaries',
  'pg_xact'
]

const files = [
  /^(PG_VERSION|backup_label)$/,
  /^(global|base\/\d+)\/\w[\w.]*$/,
  /^(pg_xact|pg_commit_ts|pg_twophase|pg_multixact\/(members|offsets))\/[0-9A-F]+$/,
  /^pg_logical\/(replorigin_checkpoint|(mappings|snapshots)\/[\w.-]+)$/,
  /^pg_wal\/([0-9A-F]{24}|[0-9A-F]{8}\.history)$/
]

// Caches and scratch, of no worth in a copy.
const made = /(^|\/)(pgsql_tmp|pg_internal\.init)/
