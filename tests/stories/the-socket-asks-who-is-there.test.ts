import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asUser, withClient } from '#platform/db.ts'
import { accountFor, chooseWay } from '#platform/postgres/account.ts'
import { findBinaries } from '#platform/postgres/binaries.ts'
import { findPostmaster } from '#platform/postgres/postmaster.ts'
import { stopCluster, useCluster, type Cluster } from '#platform/postgres/supervisor.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  chmodSync(folder, 0o755)
})
afterEach(async () => {
  await stopCluster(folder)
  rmSync(folder, { recursive: true, force: true })
})

test('whoever comes is asked for his name on this machine, by every line of what PostgreSQL goes by', async () => {
  const cluster = await useCluster(folder, { volatile: true })
  const rules = await query(cluster, 'select type, auth_method as way, error from pg_hba_file_rules')
  expect(rules).toEqual([{ type: 'local', way: 'peer', error: null }])
  const names = await query(cluster, 'select sys_name as name, pg_username as role, error from pg_ident_file_mappings')
  expect(names).toEqual([{ name: cluster.place.account.peer, role: 'all', error: null }])
  await cluster.release()
})

test('a data folder of before, in which everybody was trusted, is carried over when it starts', async () => {
  const before = await useCluster(folder, { volatile: true })
  await query(before, 'create table kept (n int); insert into kept values (1)')
  await before.release()
  writeFileSync(join(before.place.cluster, 'pg_hba.conf'), 'local all all trust\n')
  writeFileSync(join(before.place.cluster, 'pg_ident.conf'), '')
  const cluster = await useCluster(folder, { volatile: true })
  expect(await query(cluster, 'select n from kept')).toEqual([{ n: 1 }])
  expect(await query(cluster, 'select auth_method as way from pg_hba_file_rules')).toEqual([{ way: 'peer' }])
  await cluster.release()
  const left = readdirSync(before.place.cluster).filter((name) => /^(pg_hba|pg_ident|vigie)\.conf./.test(name))
  expect(left).toEqual([])
})

test.runIf(startsAsNobody())(
  'where root starts it, another process of nobody gets in under no role, though the socket’s folder is its own',
  async () => {
    const cluster = await useCluster(folder, { volatile: true, ways: ['nobody'] })
    await query(cluster, 'create role vigie_owner login; create role vigie_intake login; create role nobody login')
    const socket = `${findPostmaster(cluster.place.cluster)!.socketFolder}/.s.PGSQL.5432`
    const { uid, gid } = accountFor('nobody')
    for (const role of ['vigie_cluster', 'vigie_owner', 'vigie_intake', 'nobody']) {
      const said = spawnSync(process.execPath, ['-e', client, socket, role], { uid, gid, encoding: 'utf8', cwd: '/' })
      expect(said.stdout, role).toContain('Peer authentication failed')
    }
    expect(await query(cluster, 'select 1 as one')).toEqual([{ one: 1 }])
    await cluster.release()
  }
)

// The first message of a client, by hand: protocol 3.0, the role, the database. What comes back is printed.
const client = `
const [path, role] = process.argv.slice(1)
const words = Buffer.from(['user', role, 'database', 'postgres', ''].join('\\0') + '\\0')
const head = Buffer.alloc(8)
head.writeInt32BE(8 + words.length)
head.writeInt32BE(196608, 4)
const socket = require('node:net').connect(path, () => socket.write(Buffer.concat([head, words])))
socket.on('error', (error) => console.log(error.code))
socket.once('data', (bytes) => { console.log(bytes.toString('latin1')); socket.destroy() })
`

function startsAsNobody(): boolean {
  return process.getuid?.() === 0 && chooseWay('/tmp/vigie', findBinaries().postgres) === 'nobody'
}

async function query(cluster: Cluster, sql: string): Promise<unknown[]> {
  return withClient({ connectionString: asUser(cluster.url('postgres'), 'vigie_cluster') }, async (one: pg.Client) => {
    const answer = (await one.query(sql)) as pg.QueryResult | pg.QueryResult[]
    return Array.isArray(answer) ? [] : answer.rows
  })
}
