import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { giveTo } from './account.ts'
import type { Place } from './place.ts'
import { admissions, settings } from './settings.ts'

/** The cluster's own superuser; no surface ever connects as it. */
export const superuser = 'vigie_cluster'

/**
 * Makes the cluster under another name and moves it into place, so that a half-made one is never
 * taken for a whole one, and of two processes that try at once one wins and both use it.
 */
export function makeCluster(
  place: Place,
  options: { volatile?: boolean; onNew?: (sentence: string) => void } = {}
): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return
  options.onNew?.(
    `There is no database in ${place.dataFolder} yet: a new, empty one is made there. Set VIGIE_DATA to use another folder.`
  )
  removeDrafts(place)
  const draft = `${place.cluster}.new-${process.pid}`
  mkdirSync(draft, { mode: 0o700 })
  giveTo(place.account, draft)
  const args = [
    '-D',
    draft,
    '-U',
    superuser,
    // Nobody comes in until it is started with our own admissions.
    '--auth=reject',
    '--encoding=UTF8',
    '--no-instructions',
    '--data-checksums'
  ]
  // Chinese trigrams are empty under libc's C locale; the builtin provider knows its letters.
  args.push('--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  if (options.volatile) args.push('--no-sync')
  const run = place.account.wrap(place.binaries.initdb, args)
  const result = spawnSync(run.command, run.args, {
    uid: run.uid,
    gid: run.gid,
    encoding: 'utf8',
    cwd: '/',
    env: plainEnvironment()
  })
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Error(
      `PostgreSQL could not make its folder ${place.cluster}: ${result.stderr || result.error?.message || 'initdb failed'}`
    )
  }
  try {
    renameSync(draft, place.cluster)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw error
  }
}

/** Starts the server and returns its process number. It outlives this process by design. */
export function startPostmaster(
  place: Place,
  socketFolder: string,
  options: { volatile?: boolean } = {}
): number | undefined {
  const files = { 'vigie.conf': settings({ socketFolder, ...options }), ...admissions(place.account.peer) }
  for (const [name, text] of Object.entries(files)) replaceFile(join(place.cluster, name), text)
  if (existsSync(place.log) && statSync(place.log).size > 5_000_000) truncateSync(place.log)
  const log = openSync(place.log, 'a', 0o600)
  // The log is opened here and handed over, so the folder need not be writable for PostgreSQL's user.
  const run = place.account.wrap(place.binaries.postgres, [
    '-D',
    place.cluster,
    '-c',
    `config_file=${join(place.cluster, 'vigie.conf')}`
  ])
  // A session of its own: Ctrl-C in a terminal must reach Vigie, which then stops PostgreSQL in order.
  const child = spawn(run.command, run.args, {
    uid: run.uid,
    gid: run.gid,
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
    env: plainEnvironment()
  })
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
  return child.pid
}

function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.${process.pid}`, text, { mode: 0o644 })
  renameSync(`${file}.${process.pid}`, file)
}

/** The last lines of PostgreSQL's log, for the sentence when it does not start. */
export function lastWords(place: Place): string {
  if (!existsSync(place.log)) return ''
  return readFileSync(place.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
}

function removeDrafts(place: Place): void {
  const parent = dirname(place.cluster)
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(`${basename(place.cluster)}.new-`) ? Number(name.split('-').at(-1)) : 0
    if (pid && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

/** Whether such a process runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// PostgreSQL reads PGDATA, PGPORT and the locale from the environment: it gets none of ours.
function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' }
}
