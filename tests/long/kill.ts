import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { loginAs, withClient } from '#platform/db.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { findPlace } from '#platform/postgres/place.ts'
import { findPostmaster } from '#platform/postgres/postmaster.ts'
import { stopCluster } from '#platform/postgres/supervisor.ts'
import { projectRoot } from '#platform/project-root.ts'
import { commands } from '../../src/cli/table.ts'

/**
 * npm run check:long: twenty times kill -9 of Node, of PostgreSQL or of both, in the middle of a
 * burst of events and of an import. Then: everything acknowledged is there, every event has its job
 * (they were one transaction), the log verifies, and each next start worked by itself.
 */
const kills = 20
const rows = 20_000
const folder = mkdtempSync(join(tmpdir(), 'vigie-kill-'))
const env = { ...process.env, VIGIE_DATA: folder, LOG_LEVEL: 'silent' }
const acknowledged: string[] = []
const starts: number[] = []
const file = join(folder, 'letters.csv')
writeFileSync(file, makeLetters(rows))
// NOTE: what is killed in turn; PostgreSQL is its postmaster, or one of its workers (which takes it through recovery).
const victims = ['node', 'postgres', 'both', 'worker'] as const

try {
  for (let round = 0; round < kills; round++) {
    const victim = victims[round % victims.length]!
    const importing = (round + (round >> 2)) % 2 === 1 && 'import letters' in commands
    await (importing ? killImport(victim, round) : killBurst(victim, round))
  }
  await finish()
} finally {
  await stopCluster(folder)
  rmSync(folder, { recursive: true, force: true })
}

async function killBurst(victim: (typeof victims)[number], round: number): Promise<void> {
  const before = acknowledged.length
  const begun = Date.now()
  const child = spawn(process.execPath, [`${projectRoot}/tests/long/burst.ts`], {
    env,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const closed = once(child, 'close')
  let rest = ''
  const opened = new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the burst did not start')))
    child.stdout.on('data', (chunk) => {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      if (lines[0] === 'open') {
        lines.shift()
        resolve()
      }
      acknowledged.push(...lines)
    })
  })
  await opened
  starts.push(Date.now() - begun)
  await sleep(300 + Math.random() * 1200)
  kill(victim, child)
  // A Node that lives goes on writing once PostgreSQL is back: somebody has to start it.
  await end(child, closed)
  report(round, 'burst', victim, `${acknowledged.length - before} events acknowledged`)
}

async function killImport(victim: (typeof victims)[number], round: number): Promise<void> {
  const child = spawn(process.execPath, [`${projectRoot}/src/cli/main.ts`, 'import', 'letters', file], {
    env,
    stdio: 'ignore'
  })
  const closed = once(child, 'close')
  await sleep(900 + Math.random() * 1500)
  const running = child.exitCode === null
  kill(victim, child)
  await end(child, closed)
  report(round, 'import', victim, running ? 'in the middle' : 'after its end')
}

function kill(victim: (typeof victims)[number], child: ChildProcess): void {
  const postmaster = findPostmaster(findPlace(folder).cluster)
  if (victim === 'worker' && postmaster) {
    const children = spawnSync('pgrep', ['-P', String(postmaster.pid)], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
    const worker = Number(children.at(-1))
    if (worker > 1) process.kill(worker, 'SIGKILL')
  }
  if ((victim === 'postgres' || victim === 'both') && postmaster) process.kill(postmaster.pid, 'SIGKILL')
  if (victim === 'node' || victim === 'both') child.kill('SIGKILL')
}

/** It is closed once the last that it said has come through the pipe. */
async function end(child: ChildProcess, closed: Promise<unknown>): Promise<void> {
  await sleep(300)
  child.kill('SIGKILL')
  await closed
}

async function finish(): Promise<void> {
  if ('import letters' in commands) {
    for (const expected of ['the import is done', 'a second run changes nothing']) {
      const { status } = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, 'import', 'letters', file], {
        env,
        stdio: 'ignore'
      })
      assert(status === 0, expected)
    }
  }
  const verified = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, 'log', 'verify'], {
    env,
    encoding: 'utf8'
  })
  console.log(verified.stdout.trim())
  assert(verified.status === 0, 'the log verifies')
  const postgres = await openPostgres({ databaseUrl: null, dataFolder: folder })
  await withClient(loginAs(postgres.url, 'vigie_owner'), async (client) => {
    const lost = await missing(client, acknowledged)
    assert(lost === 0, `nothing acknowledged is lost: ${acknowledged.length} events acknowledged, ${lost} lost`)
    const { rows: counts } =
      await client.query(`select (select count(*) from platform.event where actor = 'burst') as events,
      (select count(*) from graphile_worker.jobs where task_identifier = 'burst') as jobs, (select count(*) from known.letter) as letters`)
    assert(counts[0].events === counts[0].jobs, `each event has its job: ${counts[0].events} and ${counts[0].jobs}`)
    if ('import letters' in commands)
      assert(Number(counts[0].letters) === rows, `${counts[0].letters} of ${rows} letters are there, none twice`)
  })
  await postgres.release()
  const sorted = starts.toSorted((a, b) => a - b)
  console.log(
    `Starts after a kill: median ${sorted[sorted.length >> 1]} ms, longest ${sorted.at(-1)} ms (first, on an empty folder, included).`
  )
}

async function missing(client: pg.Client, ids: string[]): Promise<number> {
  const { rows } = await client.query(
    "select count(*) as found from platform.event where actor = 'burst' and subject_id = any($1)",
    [ids]
  )
  return ids.length - Number(rows[0].found)
}

function assert(holds: boolean, sentence: string): void {
  console.log(`${holds ? 'ok ' : 'NOT'} ${sentence}`)
  if (!holds) process.exitCode = 1
}

function report(round: number, what: string, victim: string, outcome: string): void {
  console.log(`${String(round + 1).padStart(2)} kill -9 of ${victim.padEnd(8)} during ${what.padEnd(6)} ${outcome}`)
}

function makeLetters(count: number): string {
  const states = ['EGY', 'MEX', 'RUS', 'CHN', 'COL', 'PHL', 'TUR', 'IRN']
  const line = (n: number) =>
    `AL,AL ${states[n % states.length]} ${n}/2015,2015-03-0${1 + (n % 9)},${states[n % states.length]},defenders,${1 + (n % 3)},1,"Invented, for the test",2015-05-01\n`
  return `type,reference,date,addressee,mandates,persons,women,summary,replies\n${Array.from({ length: count }, (_, n) => line(n + 1)).join('')}`
}
