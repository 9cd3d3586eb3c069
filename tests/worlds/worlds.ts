import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync
} from 'node:fs'
import { join } from 'node:path'
import { digestSources } from '../../bin/lib/build.js'
import { pinnedNode } from '../../bin/lib/run.js'
import { todayInGeneva } from '../../src/mandate/calendar.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { folderForDatabases } from '../in-memory.ts'

/**
 * Data folders that tests begin from, each filled once, kept, and copied for whoever needs one.
 *
 * - `templates`: the databases that stories copy (tests/global-setup.ts).
 * - `empty`: as a first start leaves it, and nobody yet.
 * - `demonstration`: invented letters and registers, with figures once frozen.
 * - `office`: two invented officers who hold keys; `people.json` says how they sign in.
 * - `intake`: a first key period open, its secrets in `epochs.json`.
 */
export type World = 'templates' | 'empty' | 'demonstration' | 'office' | 'intake'

/** What lies beside PostgreSQL's files, by its name. */
export interface Kept {
  'people.json': Record<'ama' | 'bo', { words: string; totpSecret: string }>
  'epochs.json': { card: { number: number }; secrets: { identity: string } }[]
}

const kept = `${projectRoot}/.cache/worlds`

/**
 * Fills a folder, which need not be there, with a world of today.
 * Where PostgreSQL's files cannot lie in a data folder there is nothing to copy, and the world is made in place.
 */
export function copyWorld(world: World, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const whole = wholeWorld(world)
  // The owner is kept: it decides which user runs PostgreSQL.
  if (whole) execFileSync('cp', ['-a', `${whole}/.`, folder])
  else make(world, folder)
}

/** Where a world is kept, made if it is not there; null where it cannot be kept. */
export function wholeWorld(world: World): string | null {
  const place = join(kept, keyOf(world), world)
  if (existsSync(place)) {
    // In use: not among the old ones.
    utimesSync(join(place, '..'), new Date(), new Date())
    return place
  }
  const folder = mkdtempSync(join(folderForDatabases(), `vigie-test-${process.pid}-${world}-`))
  try {
    // PostgreSQL's user passes through.
    chmodSync(folder, 0o755)
    const data = join(folder, 'data')
    if (world === 'templates' || world === 'empty') mkdirSync(data, { mode: 0o711 })
    else copyWorld('empty', data)
    make(world, data)
    if (!existsSync(join(data, 'postgres'))) return null
    for (const leftover of ['run', 'postgres.log']) rmSync(join(data, leftover), { recursive: true, force: true })
    keep(data, place)
    return place
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function make(world: World, folder: string): void {
  const env = { ...process.env, VIGIE_DATA: folder, LOG_LEVEL: 'error' }
  execFileSync(pinnedNode(), [`${projectRoot}/tests/worlds/make.ts`, world], {
    env,
    stdio: ['ignore', 'ignore', 'inherit']
  })
}

/** Whole or not at all, whoever is killed; of two that made the same the first is kept. */
function keep(data: string, place: string): void {
  forgetOld()
  mkdirSync(join(place, '..'), { recursive: true })
  const draft = `${place}.${process.pid}`
  execFileSync('cp', ['-a', data, draft])
  try {
    renameSync(draft, place)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Worlds of other sources and other days: nobody who began with one a day ago still copies it. */
function forgetOld(): void {
  if (!existsSync(kept)) return
  const others = readdirSync(kept)
    .map((key) => join(kept, key))
    // Another process may have removed it meanwhile.
    .map((folder) => ({ folder, at: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.at - a.at)
  for (const [place, one] of others.entries())
    if (place >= 4 || others[0]!.at - one.at > 24 * 3600 * 1000) rmSync(one.folder, { recursive: true, force: true })
}

const keys = new Map<string, string>()

/** Of all that a world is made from: sources, migrations, reference data, what fills it, and the day. */
function keyOf(world: World): string {
  const from = world === 'templates' ? 'templates' : 'server'
  const known = keys.get(from)
  if (known) return known
  const hash = createHash('sha256')
  if (from === 'server') hash.update(digestSources()).update(todayInGeneva(new Date()))
  for (const path of ['db', 'tests/worlds', ...(from === 'templates' ? ofTemplates : ofServers)])
    for (const file of filesIn(`${projectRoot}/${path}`)) hash.update(file).update(readFileSync(file))
  const key = hash.digest('hex').slice(0, 16)
  keys.set(from, key)
  return key
}

/** What fills them besides the sources. */
const ofServers = ['tests/intake-office.ts', 'tests/run-command.ts']

/** What makes a database and loads the reference data: changes elsewhere leave stories their templates. */
const ofTemplates = [
  'reference',
  'src/platform',
  'src/mandate/reference',
  'src/mandate/calendar.ts',
  'src/mandate/languages.ts',
  'package-lock.json'
]

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
