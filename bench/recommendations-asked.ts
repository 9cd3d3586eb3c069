import { readClusters } from '#mandate/recommendations/clusters.server.ts'
import { matrixColumns } from '#mandate/recommendations/matrix.ts'
import { readRecommendationsQuery } from '#mandate/recommendations/recommendations-query.ts'
import { clustersOf } from '#mandate/recommendations/show-clusters.ts'
import { showMatrix } from '#mandate/recommendations/show-matrix.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import type { Filters } from '#mandate/search/facets.ts'
import { search } from '#mandate/search/search.ts'
import { openDatabase, type Db } from '#platform/db.ts'

const matrixTarget = 50
const searchTarget = 30

/**
 * The matrix of States by issues, themes, statuses and positions, each question asked for the first time since something
 * was released; the same advice to several States; and searches over all there is and among recommendations alone, beside whatever passages there are: those
 * asked for the first time apart, as bench/search.ts leaves them out.
 */
export async function measureAsked(url: string, today: string): Promise<void> {
  const db = openDatabase({ url, role: 'vigie_public', max: 4 })
  try {
    const reference = await lists(db, 'en')
    const years = Array.from({ length: 7 }, (_, at) => `year=${2008 + at}`)
    const questions = [
      '',
      'defenders=yes',
      'position=noted',
      ...[...reference.regions.keys()].map((one) => `region=${one}`),
      ...years
    ]
    const times: number[] = []
    await showMatrix(db, {}, 'issue', today, 'en')
    for (const [round, columns] of [...matrixColumns, ...matrixColumns].entries())
      for (const question of questions) {
        const read = readRecommendationsQuery(new URLSearchParams(question), reference)
        if (!read.ok) throw new Error(question)
        // Another day is another question: nothing that is kept answers it.
        const day = `2026-0${1 + round}-01`
        const from = performance.now()
        await showMatrix(db, read.filters, columns, day, 'en')
        times.push(performance.now() - from)
      }
    print(`matrix, ${times.length} questions, none kept`, times, matrixTarget)
    await measureClusters(db)
    const words = [
      'defenders',
      'torture',
      'ratify the optional protocol',
      'freedom of expression',
      'women',
      'indigenous',
      'juges'
    ]
    for (const [what, filters] of [
      ['over all there is', {}],
      ['among recommendations', { kind: 'recommendation' }]
    ] as [string, Filters][]) {
      const ask = async (rounds: number) => {
        const searched: number[] = []
        for (let round = 0; round < rounds; round++)
          for (const q of words) {
            const from = performance.now()
            await search(db, { q, lang: 'en', filters })
            searched.push(performance.now() - from)
          }
        return searched
      }
      const first = (await ask(1)).map((time) => time.toFixed(0)).join(', ')
      console.log(
        `search ${what}, each for the first time, from the disk and by a connection that plans it: ${first} ms`
      )
      const again = await ask(5)
      print(`search ${what}, ${again.length} questions asked before`, again, searchTarget)
    }
  } finally {
    await db.destroy()
  }
}

/** Read anew when something was released, and kept until then: each page of a recommendation asks which of them it is in. */
async function measureClusters(db: Db): Promise<void> {
  const anew: string[] = []
  let some: string[] = []
  for (let round = 0; round < 3; round++) {
    const from = performance.now()
    const all = await readClusters(db)
    anew.push((performance.now() - from).toFixed(0))
    some = all.flatMap(({ given }) => given).filter((_, at) => at % 400 === 0)
  }
  console.log(`clusters, read anew: ${anew.join(', ')} ms`)
  const times: number[] = []
  await clustersOf(db, some[0]!)
  for (const slug of some) {
    const from = performance.now()
    await clustersOf(db, slug)
    times.push(performance.now() - from)
  }
  print(`clusters of one, ${times.length} asked, kept`, times, matrixTarget)
}

function print(what: string, times: number[], target: number): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  const held = at(0.95) <= target ? 'held' : 'missed'
  console.log(
    `${what}: p50 ${at(0.5).toFixed(0)}, p95 ${at(0.95).toFixed(0)}, p99 ${at(0.99).toFixed(0)} ms (target ${target} at p95: ${held})`
  )
}
