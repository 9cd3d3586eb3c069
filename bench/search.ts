import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { bulkLoadPassages } from '#mandate/search/bulk-load.server.ts'
import { search } from '#mandate/search/search.ts'
import { openDatabase, type Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { projectRoot } from '#platform/project-root.ts'
import { findBenchData, makePassages } from './passages.ts'
import { makeQueries, type Query } from './queries.ts'

/**
 * Full-text search: node bench/search.ts [--passages 1000000] [--data ../shared/data] [--url DATABASE]
 * [--beside FOLDER --beside-url DATABASE]. The folder is of another checkout, whose search is asked each question
 * in turns with this one: of the database that it filled, or of the same one.
 */

const targets = { alone: 30, four: 50 }
const rounds = 5

export interface SearchFigures {
  passages: number
  alone: Percentiles
  four: Percentiles
}

interface Percentiles {
  p50: number
  p95: number
  p99: number
}

/** Measures at `url`, whose database holds the passages already. Times are milliseconds from call to whole result. */
export async function measureSearch(url: string): Promise<SearchFigures> {
  const db = openDatabase({ url, role: 'vigie_public', max: 4 })
  try {
    const { rows } = await sql<{ passages: number }>`select count(*)::int as passages from released.passage`.execute(db)
    const queries = await makeQueries(db)
    await runAll(db, queries, 4) // reads what is on disk, and opens the four connections
    const alone: Timed[] = []
    for (let round = 0; round < rounds; round++) alone.push(...(await runAll(db, queries, 1)))
    const four: Timed[] = []
    for (let round = 0; round < rounds; round++) four.push(...(await runAll(db, queries, 4)))
    printGroups(alone, four)
    return { passages: rows[0]?.passages ?? 0, alone: percentiles(alone), four: percentiles(four) }
  } finally {
    await db.destroy()
  }
}

/** Whatever else the machine does slows both alike. Of twenty rounds each is first in ten. */
async function compareSearch(url: string, folder: string, itsUrl: string): Promise<void> {
  const its = async (path: string) => (await import(join(folder, 'src', path))) as object
  const other = { ...(await its('mandate/search/search.ts')), ...(await its('platform/db.ts')) } as Side
  const sides = await Promise.all(
    [
      { name: 'here', url, search, openDatabase },
      { ...other, name: 'beside', url: itsUrl }
    ].map(async ({ name, url, search, openDatabase }) => {
      const db = openDatabase({ url, role: 'vigie_public', max: 4 })
      return { name, db, search, queries: await makeQueries(db), timed: [] as Timed[], four: [] as Timed[] }
    })
  )
  for (let round = -1; round < 20; round++)
    for (let at = 0; at < sides[0]!.queries.length; at++)
      for (const { db, search, queries, timed } of round % 2 ? sides : sides.toReversed()) {
        const query = queries[at]!
        const begun = performance.now()
        await search(db, query)
        if (round >= 0) timed.push({ query, milliseconds: performance.now() - begun })
      }
  for (let round = 0; round < 8; round++)
    for (const { db, search, queries, four } of round % 2 ? sides : sides.toReversed())
      four.push(...(await runAll(db, queries, 4, search)))
  for (const { name, timed, four } of sides)
    for (const [how, all] of [['in turns', timed] as const, ['four at a time, each round in turns', four] as const]) {
      const { p50, p95, p99 } = percentiles(all)
      console.log(`${how}, ${name}: p50 ${p50}, p95 ${p95}, p99 ${p99} ms`)
    }
  await Promise.all(sides.map(({ db }) => db.destroy()))
}

interface Side {
  search: typeof search
  openDatabase: typeof openDatabase
}

interface Timed {
  query: Query
  milliseconds: number
}

async function runAll(db: Db, queries: Query[], atOnce: number, ask = search): Promise<Timed[]> {
  const left = queries.toSorted((a, b) => hash(a.q) - hash(b.q))
  const timed: Timed[] = []
  const worker = async () => {
    for (let query = left.pop(); query; query = left.pop()) {
      const begun = performance.now()
      await ask(db, query)
      timed.push({ query, milliseconds: performance.now() - begun })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return timed
}

// Some order in which kinds of queries are mixed, the same each time.
const hash = (text: string) =>
  [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7)

function percentiles(timed: Timed[]): Percentiles {
  const sorted = timed.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0).toFixed(1))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

function printGroups(alone: Timed[], four: Timed[]): void {
  for (const group of new Set(alone.map(({ query }) => query.group))) {
    const of = (timed: Timed[]) => percentiles(timed.filter(({ query }) => query.group === group))
    const [one, several] = [of(alone), of(four)]
    console.log(
      `  ${group.padEnd(12)} alone p50 ${one.p50} p95 ${one.p95} ms; four at a time p50 ${several.p50} p95 ${several.p95} ms`
    )
  }
}

async function main(): Promise<void> {
  const option = (name: string, byDefault: string) =>
    process.argv[process.argv.indexOf(`--${name}`) + 1 || Infinity] ?? byDefault
  const folder = resolve(projectRoot, option('data', '../shared/data'))
  const count = Number(option('passages', '1000000'))
  const given = option('url', '')
  console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}`)
  const beside = option('beside', '')
  const measure = async (url: string) => {
    report(await measureSearch(url))
    if (beside) await compareSearch(url, resolve(beside), option('beside-url', url))
  }
  if (given) return measure(given)
  if (!findBenchData(folder))
    throw new Error(
      `There is no un-6way-sentences.jsonl.gz with upr-recommendations.csv in ${folder}: say with --data where they are.`
    )
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const postgres = await openPostgres({ databaseUrl: null, dataFolder })
  try {
    await migrate(postgres.url)
    // By its words questions name States, themes and kinds of letters.
    const owner = openDatabase({ url: postgres.url, role: 'vigie_owner', max: 1 })
    if (!(await loadReference(owner, `${projectRoot}/reference`)).ok)
      throw new Error('the reference data does not load')
    await owner.destroy()
    const begun = performance.now()
    await bulkLoadPassages(postgres.url, makePassages(count, folder))
    console.log(`${count} passages loaded and indexed in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    await measure(postgres.url)
  } finally {
    await postgres.release()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

function report({ passages, alone, four }: SearchFigures): void {
  const line = (name: string, { p50, p95, p99 }: Percentiles, target: number) =>
    console.log(
      `${name}: p50 ${p50}, p95 ${p95}, p99 ${p99} ms; target p95 ${target} ms: ${p95 <= target ? 'held' : `missed by ${(p95 - target).toFixed(1)} ms`}`
    )
  console.log(
    `search in ${passages} passages, 120 queries, ${rounds} rounds, first page with highlights, count and facets`
  )
  line('alone', alone, targets.alone)
  line('four at a time', four, targets.four)
}

if (import.meta.main) await main()
