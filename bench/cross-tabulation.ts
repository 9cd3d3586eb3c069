import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import { makeQuery, type Query } from '#mandate/statistics/query.ts'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { openDuckDB, type DuckDB } from './duckdb/open-duckdb.ts'
import { makeFacts } from './cross-tabulation-facts.ts'

/** Cross-tabulation beside DuckDB on the same rows in the same run: node bench/cross-tabulation.ts [--letters 1000000] [--rounds 15]. */

const asOf = '2025-11-30'
interface Load {
  group: 'counts and sums' | 'several values' | 'medians'
  query: Query
  duckdb: string
}
const load = (
  group: Load['group'],
  measure: Query['measure'],
  by: Query['by'],
  columns: string,
  keys: string,
  from = 'fact'
): Load => ({
  group,
  query: makeQuery(asOf, { measure, by }),
  duckdb: `select ${keys}, ${columns} from ${from} group by all`
})
const answered = `answered and answered_on <= date '${asOf}'`
const days = `quantile_disc(case when ${answered} then answered_days else date '${asOf}' - sent_on end, 0.5)`
const loads: Load[] = [
  load('counts and sums', 'letters', ['year', 'kind'], 'count(*)', 'reporting_year, kind'),
  load('counts and sums', 'letters', ['addressee', 'year'], 'count(*)', 'state, reporting_year'),
  load('counts and sums', 'letters', ['region', 'year'], 'count(*)', 'region, reporting_year'),
  load('counts and sums', 'letters', ['addressee', 'kind'], 'count(*)', 'state, kind'),
  load(
    'counts and sums',
    'persons',
    ['year', 'region'],
    'sum(persons), sum(women), sum(men), sum(other_sex)',
    'reporting_year, region'
  ),
  load(
    'counts and sums',
    'women',
    ['year', 'kind'],
    'sum(persons), sum(women), sum(men), sum(other_sex)',
    'reporting_year, kind'
  ),
  load(
    'counts and sums',
    'reply-rate',
    ['addressee', 'year'],
    `count(*) filter (certain), count(*) filter (certain and ${answered})`,
    'state, reporting_year'
  ),
  load(
    'counts and sums',
    'overdue',
    ['region', 'year'],
    `count(due_on), count(*) filter (due_on < date '${asOf}' and not (${answered}))`,
    'region, reporting_year'
  ),
  load('counts and sums', 'reprisals', ['joint', 'year'], 'count(*) filter (reprisal)', 'joint, reporting_year'),
  load(
    'several values',
    'letters',
    ['theme', 'year'],
    'count(*)',
    't, reporting_year',
    '(select unnest(themes) t, * from fact)'
  ),
  load(
    'several values',
    'letters',
    ['addressee', 'theme'],
    'count(*)',
    'state, t',
    '(select unnest(themes) t, * from fact)'
  ),
  load(
    'several values',
    'letters',
    ['mandate', 'kind'],
    'count(*)',
    't, kind',
    '(select unnest(signatories) t, * from fact)'
  ),
  load('medians', 'median-days', ['addressee', 'year'], days, 'state, reporting_year'),
  load('medians', 'median-days', ['region', 'kind'], days, 'region, kind'),
  load('medians', 'median-days', ['year', 'joint'], days, 'reporting_year, joint')
]

export interface CrossTabulationFigures {
  letters: number
  groups: { group: Load['group']; ours: { p50: number; p95: number }; duckdb: { p50: number; p95: number } }[]
}

/** Measures at `url`, an empty migrated database. Milliseconds from the call to the whole result. */
export async function measureCrossTabulation(
  url: string,
  { letters = 1_000_000, rounds = 15 } = {}
): Promise<CrossTabulationFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const owner = openDatabase({ url, role: 'vigie_owner', max: 2 })
  const db = openDatabase({ url, role: 'vigie_public', max: 4 })
  try {
    await makeFacts(owner, letters)
    const duckdb = await openDuckDB(url, folder)
    console.log(
      `Cross-tabulation of ${letters.toLocaleString('en')} letters; ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]!.toFixed(1)}; milliseconds p50/p95`
    )
    const timed = []
    for (const each of loads) {
      const ours = await time(rounds, () => crossTabulate(db, each.query))
      const theirs = await time(rounds, () => readAll(duckdb, each.duckdb))
      timed.push({ ...each, ours, theirs })
      console.log(`  ${each.query.measure.padEnd(13)} ${each.query.by.join(' × ').padEnd(20)} ${line(ours, theirs)}`)
    }
    return { letters, groups: summarise(timed) }
  } finally {
    await db.destroy()
    await owner.destroy()
    rmSync(folder, { recursive: true })
  }
}

async function time(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  await work()
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times
}

const readAll = async (duckdb: DuckDB, text: string) => (await duckdb.runAndReadAll(text)).getRows()

function summarise(timed: (Load & { ours: number[]; theirs: number[] })[]): CrossTabulationFigures['groups'] {
  return [...Map.groupBy(timed, ({ group }) => group)].map(([group, each]) => {
    const [ours, theirs] = [each.flatMap((one) => one.ours), each.flatMap((one) => one.theirs)]
    console.log(`${group}: ${line(ours, theirs)}`)
    return {
      group,
      ours: { p50: at(ours, 0.5), p95: at(ours, 0.95) },
      duckdb: { p50: at(theirs, 0.5), p95: at(theirs, 0.95) }
    }
  })
}

const at = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!
const line = (ours: number[], theirs: number[]): string =>
  `${at(ours, 0.5).toFixed(0)}/${at(ours, 0.95).toFixed(0)}, DuckDB ${at(theirs, 0.5).toFixed(1)}/${at(theirs, 0.95).toFixed(1)}, ratio ${(at(ours, 0.5) / at(theirs, 0.5)).toFixed(1)}`

if (import.meta.main) {
  const number = (name: string, otherwise: number) =>
    process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const postgres = await openPostgres({ databaseUrl: null, dataFolder: folder } as Parameters<typeof openPostgres>[0])
  try {
    await migrate(postgres.url)
    await measureCrossTabulation(postgres.url, {
      letters: number('--letters', 1_000_000),
      rounds: number('--rounds', 15)
    })
  } finally {
    await postgres.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
