import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopCluster, useCluster } from '#platform/postgres/supervisor.ts'
import { folderForDatabases } from './in-memory.ts'
import { leftBehind } from './left-behind.ts'
import { copyWorld } from './worlds/worlds.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string
    /** Gone when the run ends. */
    runFolder: string
  }
}

const prefix = 'vigie-test-'

/** One PostgreSQL for all tests, thrown away after; in it a migrated template that tests copy, and one with the reference data in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const folder = await mkdtemp(join(folderForDatabases(), `${prefix}${process.pid}-`))
  copyWorld('templates', folder)
  await keepTemporaryFilesIn(folder)
  const cluster = await useCluster(folder, { volatile: true })
  project.provide('clusterUrl', cluster.url('postgres'))
  project.provide('runFolder', folder)
  return async () => {
    await cluster.release()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Tests copy whole data folders there: where they lie in memory beside the databases, that takes a third of the time less. */
async function keepTemporaryFilesIn(folder: string): Promise<void> {
  if (folderForDatabases() === tmpdir()) return
  process.env.TMPDIR = join(folder, 'temporary')
  await mkdir(process.env.TMPDIR)
  // PostgreSQL, under a user of its own, has its place there too.
  await chmod(process.env.TMPDIR, 0o1777)
}

/** Stops and removes what a killed run left behind: the folder's name says whose it was. */
async function sweep(): Promise<void> {
  for (const parent of new Set([tmpdir(), folderForDatabases()]))
    for (const folder of leftBehind(parent, prefix)) {
      await stopCluster(folder)
      await rm(folder, { recursive: true, force: true })
    }
}
