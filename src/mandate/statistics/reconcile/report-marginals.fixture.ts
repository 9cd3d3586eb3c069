import { insertFacts, type TestFact } from '../fixture.server.ts'
import type { Db } from '#platform/db.ts'

/** For tests: 693 letters whose marginals are those of A/HRC/34/52, paras. 29, 34-36 and 76. */
export async function insertReportMarginals(db: Db, schemas: readonly ('known' | 'released')[]): Promise<void> {
  const facts = regions.flatMap(([state, counts]) =>
    counts.flatMap((count, place) => Array.from({ length: count }, () => ({ state, year: 2014 + place })))
  )
  const letters: TestFact[] = facts.map(({ state, year }, index) => ({
    state,
    class: state ? 1 : 2,
    sentOn: dayOf(year, index),
    kind: index % 693 < 368 ? 'UA' : index < 687 ? 'AL' : 'OL',
    persons: 1,
    women: null
  }))
  shuffle(letters)
  letters.forEach((letter, index) => (letter.kind = index < 368 ? 'UA' : index < 687 ? 'AL' : 'OL'))
  letters.forEach((letter, index) => (letter.persons = index < 600 ? 2 : 1)) // 1,293
  letters
    .filter(({ sentOn }) => sentOn! < '2015-12-01')
    .slice(0, 278)
    .forEach((letter) => (letter.women = 1))
  letters
    .filter(({ sentOn }) => sentOn! >= '2014-12-01')
    .slice(0, 442)
    .forEach((letter) => (letter.joint = true))
  for (const [year, count] of [
    [2014, 32],
    [2015, 11],
    [2016, 12]
  ] as const) {
    letters
      .filter(
        ({ sentOn }) => sentOn! >= `${year - 1}-12-01` && sentOn! <= (year === 2016 ? '2016-07-31' : `${year}-11-30`)
      )
      .slice(0, count)
      .forEach((letter) => (letter.reprisal = true))
  }
  await insertFacts(db, schemas, letters)
}

const regions: [string | null, number[]][] = [
  ['IND', [80, 66, 76]],
  ['COL', [49, 41, 41]],
  ['EGY', [37, 34, 57]],
  ['AZE', [37, 32, 30]],
  ['BDI', [26, 34, 49]],
  [null, [2, 1, 1]]
]

const dayOf = (year: number, index: number): string =>
  index % 12 === 0 ? `${year - 1}-12-15` : `${year}-${String((index % 11) + 1).padStart(2, '0')}-10`

// The same order each time, unlike the order of regions.
function shuffle<T>(items: T[]): void {
  let seed = 34
  for (let last = items.length - 1; last > 0; last--) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    const other = seed % (last + 1)
    ;[items[last], items[other]] = [items[other]!, items[last]!]
  }
}
