import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { compareNames, nameFloor } from '#mandate/cases/matching/compare-names.ts'
import { inventedNames } from '#mandate/cases/matching/invented-names.ts'
import { nameKey } from '#mandate/cases/matching/name-key.ts'
import { held, pairsOf, set, type NamePair } from '#mandate/cases/matching/pairs.ts'
import { loginAs, withClient } from '#platform/db.ts'
import { makeDatabase } from '#platform/open-postgres.ts'
import { useCluster } from '#platform/postgres/supervisor.ts'
import { withPage } from './in-browser.ts'
import { lookAmong, type Looking } from './names-in-page.ts'

/** One name against 100,000, and pairs of spellings, beside pg_trgm alone. Every name is invented: see pairs.ts. */
const count = 100_000
const halves = { set: pairsOf(set), held: pairsOf(held), latin: inLatinLetters([pairsOf(set), pairsOf(held)]) }
const pairs = [...halves.set.same, ...halves.held.same]
const [sought, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
type InPage = { bench: typeof import('./names-in-page.ts') }
type Scores = Record<keyof typeof halves, { same: number[]; different: number[] }>

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const scores = await scoresBy(async (pair) =>
  pair.map(([one, other]) => compareNames(nameKey(one), nameKey(other)).score)
)
tellPairs('Vigie', nameFloor, scores)
tellLooking('Vigie in Node', lookAmong(count, others, sought))
let ours: number | undefined
await withPage('bench/names-in-page.ts', async (page) => {
  const looking = await page.evaluate(
    ({ count, others, sought }) => (globalThis as unknown as InPage).bench.lookAmong(count, others, sought),
    { count, others, sought }
  )
  ours = tellLooking('Vigie in Chromium', looking)
})

const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-names-'))
const cluster = await useCluster(join(folder, 'db'))
try {
  await makeDatabase(cluster, 'bench')
  await withClient(loginAs(cluster.url('bench'), 'vigie_owner'), async (client) => {
    await client.query(`create schema peer; set search_path = peer;
      create extension pg_trgm schema peer; create extension unaccent schema peer;
      create function folded(t text) returns text language sql immutable
        as $$ select lower(peer.unaccent('peer.unaccent', t)) $$;
      create table names (at int, name text)`)
    const all = [...inventedNames(count), ...others]
    await client.query('insert into names select i - 1, n from unnest($1::text[]) with ordinality as p (n, i)', [all])
    await measurePeer(client, 'pg_trgm', 'lower')
    await measurePeer(client, 'pg_trgm with unaccent', 'folded')
  })
} finally {
  await cluster.release()
  rmSync(folder, { recursive: true, force: true })
}

/** By its own threshold, and by the one that is best for the pairs of `set`. */
async function measurePeer(client: Client, name: string, form: 'lower' | 'folded'): Promise<void> {
  const alike = await scoresBy(async (pair) => {
    const { rows } = await client.query<{ score: number }>(
      `select similarity(${form}(a), ${form}(b)) as score from unnest($1::text[], $2::text[]) with ordinality as p (a, b, i) order by i`,
      [pair.map(([one]) => one), pair.map(([, other]) => other)]
    )
    return rows.map(({ score }) => score)
  })
  const from = performance.now()
  await client.query(`create index on names using gin (${form}(name) gin_trgm_ops)`)
  const built = performance.now() - from
  await client.query('analyze names')
  for (const floor of [0.3, bestFloor(alike.set)]) {
    await client.query(`set pg_trgm.similarity_threshold = ${floor}`)
    tellPairs(`${name} from ${floor}`, floor, alike)
    const looking: Looking = { built, took: [], shown: [] }
    for (const one of sought) {
      const started = performance.now()
      const { rows } = await client.query<{ at: number }>(`select at from names where ${form}(name) % ${form}($1)`, [
        one
      ])
      looking.took.push(performance.now() - started)
      looking.shown.push(rows.map(({ at }) => at))
    }
    const theirs = tellLooking(`${name} from ${floor}`, looking)
    console.log(`  ${(theirs / ours!).toFixed(1)} times as long as Vigie in Chromium, at the median`)
  }
}

async function scoresBy(measure: (pairs: NamePair[]) => Promise<number[]>): Promise<Scores> {
  const of = async (half: (typeof halves)['set']) => ({
    same: await measure(half.same),
    different: await measure(half.different)
  })
  return { set: await of(halves.set), held: await of(halves.held), latin: await of(halves.latin) }
}

/** Those of both that are in Latin letters on both sides: what is left when no script has to be crossed. */
function inLatinLetters(lists: { same: NamePair[]; different: NamePair[] }[]) {
  const latin = (pair: NamePair) => pair.every((name) => !/[^\P{L}\p{Script=Latin}]/u.test(name))
  return {
    same: lists.flatMap(({ same }) => same.filter(latin)),
    different: lists.flatMap(({ different }) => different.filter(latin))
  }
}

function from(floor: number): (score: number) => boolean {
  return (score) => score >= floor
}

/** Of twenty, the one with the best mean (F1) of precision and recall. */
function bestFloor({ same, different }: Scores['set']): number {
  const floors = Array.from({ length: 20 }, (_, i) => (i + 1) / 20)
  const quality = (floor: number) => {
    const found = same.filter(from(floor)).length
    return (2 * found) / (same.length + found + different.filter(from(floor)).length)
  }
  return floors.toSorted((a, b) => quality(b) - quality(a))[0]!
}

function tellPairs(name: string, floor: number, of: Scores): void {
  for (const [half, { same, different }] of Object.entries(of)) {
    const [found, falsely] = [same.filter(from(floor)).length, different.filter(from(floor)).length]
    const share = (of: number) => of.toFixed(3)
    console.log(
      `${name}, pairs of "${half}": recall ${share(found / same.length)} (${found} of ${same.length}), precision ${share(found / (found + falsely))} (${falsely} of ${different.length} found falsely)`
    )
  }
}

/** Milliseconds at the median. */
function tellLooking(name: string, { built, took, shown }: Looking): number {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!
  const found = shown.filter((places, i) => places.includes(count + i)).length
  const strangers = shown.map((places) => places.filter((place) => place < count).length).toSorted((a, b) => a - b)
  const each = strangers.reduce((sum, one) => sum + one, 0) / strangers.length
  console.log(
    `${name}, one name among ${count + others.length}: index ${built.toFixed(0)} ms; p50 ${at(0.5).toFixed(1)}, p95 ${at(0.95).toFixed(1)}, longest ${at(1).toFixed(1)} ms; ${found} of ${shown.length} found, and beside them ${each.toFixed(1)} of the 100,000 shown for each (median ${strangers[strangers.length >> 1]}, most ${strangers.at(-1)})`
  )
  return at(0.5)
}
