import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { gzipSync } from 'node:zlib'
import { join, resolve } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { load, type LoadResult } from './autocannon/load.ts'
import { fillLargeRecord } from './large-record.ts'
import { serveFolder } from './served.ts'

/**
 * Public pages under load: node bench/pages.ts [--data ../shared/data] [--folder FOLDER] [--passages 1000000]
 * [--requests 500000]. Home, country, list and letter pages evenly, 300 a second, no cache but what ships;
 * first each address once, when nothing of it is kept.
 */
const targets = { p95: 25, rest: 150, after: 300 }

const option = (name: string, byDefault: string) =>
  process.argv[process.argv.indexOf(`--${name}`) + 1 || Infinity] ?? byDefault
const given = option('folder', '')
const folder = given || mkdtempSync(join(tmpdir(), 'vigie-bench-pages-'))
try {
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}; load generator and PostgreSQL on the same cores`
  )
  await fillLargeRecord(
    folder,
    Number(option('passages', '1000000')),
    resolve(projectRoot, option('data', '../shared/data'))
  )
  const served = await serveFolder(folder, 4180)
  try {
    const rest = served.memory()
    const paths = await pagesOf(served.url)
    await askOnce(served.url, paths)
    await load(served.url, paths, { rate: 100, seconds: 5 })
    const result = await load(served.url, paths, { rate: 300, seconds: 30 })
    print(`pages at 300 requests/s for 30 s (${paths.length} addresses)`, result)
    console.log(
      `  target p95 ${targets.p95} ms: ${result.p95 <= targets.p95 ? 'held' : `missed by ${(result.p95 - targets.p95).toFixed(1)} ms`}`
    )
    // With all that a country's page has: each of them here has letters, recommendations, treaties and indicators.
    const countries = paths.filter((path) => path.includes('/countries/'))
    print(
      `countries alone at 300 requests/s for 10 s (${countries.length} addresses)`,
      await load(served.url, countries, { rate: 300, seconds: 10 })
    )
    console.log(
      `  the heaviest takes ${(await heaviest(served.url, countries)).toFixed(1)} kB over the line (target 30)`
    )
    print('as fast as it goes for 10 s', await load(served.url, paths, { seconds: 10 }))
    const requests = Number(option('requests', '0'))
    if (requests > 0) print(`${requests} requests`, await load(served.url, paths, { amount: requests }))
    const after = served.memory()
    console.log(
      `memory of Node: ${rest.toFixed(0)} MB at rest (target ${targets.rest}), ${after.toFixed(0)} MB after (target ${targets.after})`
    )
  } finally {
    await served.stop()
  }
} finally {
  if (!given) rmSync(folder, { recursive: true, force: true })
}

function print(what: string, { requests, perSecond, p50, p95, p99, failed, bytes }: LoadResult): void {
  console.log(
    `${what}: ${requests} answered, ${perSecond}/s, p50 ${p50} p95 ${p95} p99 ${p99} ms, ${failed} failed, ${bytes} bytes each`
  )
}

/** Each address for the first time, one after the other: nothing of it is kept yet. */
async function askOnce(url: string, paths: string[]): Promise<void> {
  const kinds = ['home', 'country', 'list', 'letter']
  const taken: number[][] = kinds.map(() => [])
  for (const [place, path] of paths.entries()) {
    const begun = performance.now()
    await (await fetch(url + path, { headers: { 'accept-encoding': 'gzip' } })).arrayBuffer()
    taken[place % kinds.length]!.push(performance.now() - begun)
  }
  const at = (times: number[], share: number) =>
    times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1]!.toFixed(1)
  for (const [place, kind] of kinds.entries())
    console.log(`first asked, ${kind}: p50 ${at(taken[place]!, 0.5)} p95 ${at(taken[place]!, 0.95)} ms`)
}

/** In kB, as it is sent: what a first view takes besides is its style sheet, as of all pages. */
async function heaviest(url: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(url + path, { headers: { 'accept-encoding': 'gzip' } })
      return gzipSync(new Uint8Array(await answer.arrayBuffer())).length
    })
  )
  return Math.max(...sizes) / 1024
}

/** Forty addresses of each kind, in six languages. */
async function pagesOf(url: string): Promise<string[]> {
  const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']
  const listed = await Promise.all(
    [2015, 2018, 2021, 2025].map(async (year) => (await fetch(`${url}/en/letters?year=${year}`)).text())
  )
  const letters = [
    ...new Set(listed.flatMap((html) => [...html.matchAll(/href="\/en\/letters\/([\w-]+)"/g)].map((match) => match[1])))
  ]
  const countries = [
    ...new Set(listed.flatMap((html) => [...html.matchAll(/countries\/([A-Z]{3})/g)].map((match) => match[1])))
  ]
  return Array.from({ length: 40 }, (_, index) => {
    const lang = languages[index % languages.length]
    const country = countries[index % countries.length]
    return [
      `/${lang}`,
      `/${lang}/countries/${country}`,
      `/${lang}/letters?state=${country}`,
      `/${lang}/letters/${letters[index % letters.length]}`
    ]
  }).flat()
}
