import { asUser, withClient } from '../db.ts'
import { superuser } from './cluster.ts'

/**
 * Removes from the write-ahead log of our own cluster all that was written before, once the tables hold it. The files
 * go, since `wal_recycle` is off: used again they would keep what they held. A backup under way keeps what it needs.
 */
export async function clearWal(clusterUrl: string): Promise<void> {
  await withClient({ connectionString: asUser(clusterUrl, superuser) }, async (client) => {
    await client.query('select pg_switch_wal()')
    await client.query('checkpoint')
  })
}
