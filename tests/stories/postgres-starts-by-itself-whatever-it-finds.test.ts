import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asUser } from '#platform/db.ts'
import { makeDatabase } from '#platform/open-postgres.ts'
import { chooseWay, type Way } from '#platform/postgres/account.ts'
import { findBinaries } from '#platform/postgres/binaries.ts'
import { findPostmaster } from '#platform/postgres/postmaster.ts'
import { stopCluster, useCluster, type Cluster } from '#platform/postgres/supervisor.ts'

// Over 20 s: PostgreSQL is made anew for every test, and is stopped or killed and started again in most.

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  chmodSync(folder, 0o755)
})
afterEach(async () => {
  await stopCluster(folder)
  rmSync(folder, { recursive: true, force: true })
})
const volatile = { volatile: true }

test('two that start at once on an empty folder share one cluster; the last one out stops it', async () => {
  const [one, two] = await Promise.all([useCluster(folder, volatile), useCluster(folder, volatile)])
  expect(one.url('postgres')).toBe(two.url('postgres'))
  expect([one.startedHere, two.startedHere].filter(Boolean)).toHaveLength(1)
  expect(await one.release()).toBe('still used')
  expect(await answers(two)).toBe(true)
  expect(await two.release()).toBe('stopped')
  expect(findPostmaster(join(folder, 'postgres'))).toBe(null)
})

test('one that starts while another stops has a server that stays, at whatever moment it comes', async () => {
  let one = await useCluster(folder, volatile)
  for (const moment of [0, 1, 2, 4, 8, 16]) {
    const stopping = one.release()
    await new Promise((resolve) => setTimeout(resolve, moment))
    const two = await useCluster(folder, volatile)
    await stopping
    expect(await answers(two)).toBe(true)
    one = two
  }
  await one.release()
})

test('a killed postmaster is followed by another, with what was committed', async () => {
  const one = await useCluster(folder) // not volatile: fsync on
  await query(one, 'create table kept (n int); insert into kept values (1)')
  process.kill(findPostmaster(one.place.cluster)!.pid, 'SIGKILL')
  const two = await useCluster(folder)
  expect(await query(two, 'select n from kept')).toEqual([{ n: 1 }])
  expect(await one.release()).toBe('still used') // its server is gone, and it leaves the new one alone
  expect(await answers(two)).toBe(true)
  await two.release()
})

test('a stale postmaster.pid whose number now belongs to somebody else stops nothing', async () => {
  await (await useCluster(folder, volatile)).release()
  writeFileSync(
    join(folder, 'postgres/postmaster.pid'),
    `${process.ppid}\n${folder}/postgres\n1\n5432\n${folder}/run\n`
  )
  const cluster = await useCluster(folder, volatile)
  expect(await answers(cluster)).toBe(true)
  await cluster.release()
})

test('an empty postmaster.pid that a crash left stops nothing', async () => {
  await (await useCluster(folder, volatile)).release()
  const file = join(folder, 'postgres/postmaster.pid')
  writeFileSync(file, '')
  utimesSync(file, 1, 1)
  await (await useCluster(folder, volatile)).release()
})

test('a long path puts the socket in a private folder elsewhere', async () => {
  const long = join(folder, 'a'.repeat(90))
  const cluster = await useCluster(long, volatile)
  const { socketFolder } = findPostmaster(cluster.place.cluster)!
  expect(socketFolder!.length).toBeLessThan(80)
  expect(statSync(socketFolder!).mode & 0o777).toBe(0o700)
  await cluster.release()
})

test('what a client typed does not reach the log of PostgreSQL', async () => {
  const cluster = await useCluster(folder, volatile)
  await makeDatabase(cluster, 'vigie')
  const owner = new pg.Client({ connectionString: asUser(cluster.url('vigie'), 'vigie_owner') })
  await owner.connect()
  await owner.query('create table person (name text unique)')
  await owner.query("insert into person values ('Halima')")
  await expect(owner.query("insert into person values ('Halima')")).rejects.toThrow('duplicate')
  await expect(owner.query('select $1::date', ['Halima'])).rejects.toThrow('invalid input')
  await expect(owner.query("do $$ begin raise exception 'about Halima'; end $$")).rejects.toThrow('Halima')
  await owner.end()
  await cluster.release()
  const log = readFileSync(cluster.place.log, 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('Halima')
})

describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('as root', () => {
  // Whether nobody reaches the binaries depends on where this project lies: in a closed folder, not.
  const ways: [Way, boolean][] = [['elsewhere', true]]
  if (isOpenToNobody()) ways.push(['nobody', true])
  if (canMap()) ways.push(['mapped', false])
  test.each(ways)('PostgreSQL runs the way of %s', async (way, asNobody) => {
    const cluster = await useCluster(folder, { ...volatile, ways: [way] })
    expect(cluster.place.account.way).toBe(way)
    const { pid } = findPostmaster(cluster.place.cluster)!
    expect(statSync(`/proc/${pid}`).uid !== 0).toBe(asNobody)
    expect(await answers(cluster)).toBe(true)
    await cluster.release()
    const again = await useCluster(folder, volatile) // a cluster that is there keeps its owner
    expect(again.place.account.way).toBe(way)
    await again.release()
    if (way === 'elsewhere') rmSync(join(cluster.place.cluster, '..'), { recursive: true })
  })

  test.runIf(canMap())('a folder that only root may enter keeps its cluster inside', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const cluster = await useCluster(join(closed, 'data'), volatile)
    expect(cluster.place.account.way).toBe('mapped')
    expect(cluster.place.cluster).toBe(join(closed, 'data/postgres'))
    await cluster.release()
  })
})

function isOpenToNobody(): boolean {
  return chooseWay('/tmp/vigie', findBinaries().postgres) === 'nobody'
}

function canMap(): boolean {
  try {
    execFileSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function query(cluster: Cluster, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: asUser(cluster.url('postgres'), 'vigie_cluster') })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function answers(cluster: Cluster): Promise<boolean> {
  return (await query(cluster, 'select 1 as one')).length === 1
}
