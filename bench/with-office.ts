import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { openDatabase, type Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { makeDatabase } from '#platform/open-postgres.ts'
import { useCluster } from '#platform/postgres/supervisor.ts'
import { projectRoot } from '#platform/project-root.ts'
import { openEpoch } from '../tests/intake-office.ts'

/** Says on what it runs, and measures on a database of its own: the reference data, and a mandate with an open epoch. */
export async function withOffice(
  bench: string,
  today: string,
  measures: (databases: { owner: Db; office: Db; url: string }) => Promise<void>
): Promise<void> {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`
  )
  const folder = mkdtempSync(join(tmpdir(), `vigie-bench-${bench}-`))
  const cluster = await useCluster(join(folder, 'db'))
  await makeDatabase(cluster, 'bench')
  const url = cluster.url('bench')
  await migrate(url)
  const [owner, office] = [openDatabase({ url, role: 'vigie_owner' }), openDatabase({ url, role: 'vigie_office' })]
  try {
    await loadReference(owner, `${projectRoot}/reference`)
    await openEpoch(owner, 'defenders', today)
    await measures({ owner, office, url })
  } finally {
    await Promise.all([owner.destroy(), office.destroy()])
    await cluster.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
