import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/migrate.ts'
import { makeDatabase } from '#platform/open-postgres.ts'
import { useCluster } from '#platform/postgres/supervisor.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string
  }
}

/** One PostgreSQL for all tests, thrown away after; in it a migrated template that each test copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  const cluster = await useCluster(folder, { volatile: true })
  const remove = async () => {
    await cluster.release()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await makeDatabase(cluster, 'template_vigie')
    await migrate(cluster.url('template_vigie'))
  } catch (error) {
    await remove()
    throw error
  }
  project.provide('clusterUrl', cluster.url('postgres'))
  return remove
}
