import { clearWal } from './clear-wal.ts'
import { useCluster } from './supervisor.ts'

/** Where the cluster is our own; that of a DATABASE_URL its keeper clears. False there. */
export async function clearOwnWal(
  config: { dataFolder: string; databaseUrl: string | null },
  onWait?: (sentence: string) => void
): Promise<boolean> {
  if (config.databaseUrl) return false
  const cluster = await useCluster(config.dataFolder, { onWait })
  try {
    await clearWal(cluster.url('postgres'))
  } finally {
    await cluster.release()
  }
  return true
}
