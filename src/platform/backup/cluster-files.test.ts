import { expect, test } from 'vitest'
import { isClusterFile, isClusterFolder, isOfTablespace } from './cluster-files.ts'

test.each([
  'PG_VERSION',
  'backup_label',
  'global/pg_control',
  'base/16384/2619_fsm',
  'base/16384/2619.1',
  'base/5/pg_filenode.map',
  'pg_xact/0000',
  'pg_multixact/offsets/0000',
  'pg_wal/00000001000000000000000A',
  'pg_wal/00000002.history'
])('%s is of a cluster', (name) => expect(isClusterFile(name)).toBe(true))

test.each([
  'postgresql.auto.conf',
  'postgresql.conf',
  'pg_hba.conf',
  'pg_ident.conf',
  'vigie.conf',
  'postmaster.pid',
  'recovery.signal',
  'standby.signal',
  'tablespace_map',
  'server.key',
  'base/16384/pg_internal.init',
  'base/pgsql_tmp/pgsql_tmp1.0',
  'base/16384/../../postgresql.auto.conf',
  'global/.hidden',
  'pg_replslot/x/state',
  'pg_tblspc/16400/PG_17/5/1',
  'pg_wal/archive_status/00000001000000000000000A.ready'
])('%s is not', (name) => expect(isClusterFile(name)).toBe(false))

test('its folders are known, and a tablespace is none of them', () => {
  expect(['base/16384', 'pg_wal/summaries', 'pg_tblspc', 'pg_notify'].filter((name) => !isClusterFolder(name))).toEqual(
    []
  )
  expect(['pg_tblspc/16400', 'base/pgsql_tmp', 'elsewhere'].filter(isClusterFolder)).toEqual([])
  expect(['tablespace_map', 'pg_tblspc/16400'].every(isOfTablespace)).toBe(true)
})
