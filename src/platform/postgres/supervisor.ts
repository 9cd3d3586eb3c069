import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Way } from './account.ts'
import { lastWords, makeCluster, startPostmaster, superuser } from './cluster.ts'
import { findPlace, type Place } from './place.ts'
import { findPostmaster, retireForeignPidFile, type Postmaster } from './postmaster.ts'
import { makeSocketFolder } from './socket-folder.ts'

export interface Cluster {
  /** Address of a database in it, without a user: whoever opens it says in which role. */
  url(database: string): string
  place: Place
  startedHere: boolean
  /** Lets go of the cluster; whoever is the last to do so stops it. */
  release: () => Promise<'stopped' | 'still used'>
}

export interface UseOptions {
  volatile?: boolean
  ways?: readonly Way[]
  /** Recovery after a crash on a big database takes a while: said once, after three seconds. */
  onWait?: (sentence: string) => void
  /** Said before a database is made where there was none. */
  onNew?: (sentence: string) => void
}

const hold = "hashtextextended('vigie cluster in use', 0)"
const patience = 180_000
const patienceWithRefusals = 30_000

/**
 * Starts the private PostgreSQL of a data folder, or attaches to the one that runs there: a killed
 * Node leaves it behind, and a command line works beside a running server. Each process that uses
 * it holds a shared advisory lock on a connection of its own, which dies with the process.
 */
export async function useCluster(dataFolder: string, options: UseOptions = {}): Promise<Cluster> {
  const place = findPlace(dataFolder, options.ways)
  const begun = Date.now()
  let startedHere = false
  let said = false
  let refusedSince: number | null = null
  for (;;) {
    const running = findPostmaster(place.cluster)
    const holder = running && (await connect(running))
    if (holder) return attached(place, running, holder, startedHere)
    if (!running) {
      makeCluster(place, options)
      // Of two that start at once PostgreSQL's own lock lets one through; both then find it running.
      startedHere = await start(place, options)
      if (findPostmaster(place.cluster)) refusedSince = null
      else refusedSince ??= Date.now()
    } else await sleep(20)
    const waited = Date.now() - begun
    if (waited > 3000 && !said) {
      options.onWait?.('Waiting for PostgreSQL: it is still starting, recovering or stopping.')
      said = true
    }
    const refused = refusedSince !== null && Date.now() - refusedSince > patienceWithRefusals
    if (refused || waited > patience)
      throw new Error(`PostgreSQL in ${place.cluster} does not answer. Its last words:\n${lastWords(place)}`)
  }
}

async function start(place: Place, options: UseOptions): Promise<boolean> {
  retireForeignPidFile(place.cluster)
  const socketFolder = makeSocketFolder(place.dataFolder, place.account)
  const pid = startPostmaster(place, socketFolder, options)
  if (pid === undefined)
    throw new Error(`PostgreSQL could not be started: ${place.binaries.postgres} does not run here.`)
  for (let tries = 0; tries < 100; tries++) {
    const running = findPostmaster(place.cluster)
    if (running) return running.pid === pid
    if (!isRunning(pid)) break // refused: children of a killed one still drain, or the log says why
    await sleep(20)
  }
  await sleep(200)
  return false
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A connection that holds the shared lock; null while the server starts, recovers, stops or has gone. */
async function connect(postmaster: Postmaster): Promise<pg.Client | null> {
  if (!postmaster.socketFolder) return null
  const client = new pg.Client({
    host: postmaster.socketFolder,
    user: superuser,
    database: 'postgres',
    application_name: 'vigie hold'
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(`select pg_advisory_lock_shared(${hold})`)
    // A server that was told to stop while we waited for the lock does not answer a second time.
    await client.query('select 1')
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    const code = (error as { code?: string }).code
    const passing = !code || ['57P01', '57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code)
    if (passing) return null
    throw error
  }
}

function attached(place: Place, running: Postmaster, holder: pg.Client, startedHere: boolean): Cluster {
  return {
    place,
    startedHere,
    url: (database) => `postgresql:///${database}?host=${encodeURIComponent(running.socketFolder ?? '')}`,
    release: async () => {
      if (!(await isLast(holder))) {
        await holder.end().catch(() => undefined)
        return 'still used'
      }
      // NOTE: told to stop while we hold the exclusive lock. Let go first, and one that waits for it would
      // believe that it is in.
      await stop(place.cluster, running)
      await holder.end().catch(() => undefined)
      return 'stopped'
    }
  }
}

async function isLast(holder: pg.Client): Promise<boolean> {
  try {
    // The exclusive lock is taken before the shared one is let go, so of two that leave at once one stays.
    const { rows } = await holder.query<{ last: boolean }>(
      `select pg_advisory_unlock_shared(${hold}), pg_try_advisory_lock(${hold}) as last`
    )
    return rows[0]?.last === true
  } catch {
    return false // the connection broke: the server went down by itself, there is nothing to stop
  }
}

/** Stops whatever runs in a data folder, used or not: for one that is about to be removed. */
export async function stopCluster(dataFolder: string): Promise<void> {
  const cluster = join(dataFolder, 'postgres')
  const running = findPostmaster(cluster)
  if (running) await stop(cluster, running)
}

async function stop(cluster: string, running: Postmaster): Promise<void> {
  process.kill(running.pid, 'SIGINT') // fast shutdown: ends sessions, writes a checkpoint
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (findPostmaster(cluster)?.pid !== running.pid) return
    await sleep(20)
  }
  throw new Error(`PostgreSQL (process ${running.pid}) did not stop within a minute.`)
}
