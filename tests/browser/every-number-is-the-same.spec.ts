import { expect, test } from '@playwright/test'
import { chanceFrom, type Chance } from '../../src/mandate/demonstration/chance.ts'
import { countApart, lettersFile, printedFile, randomRecord, type RandomRecord } from '../random-record.ts'
import { startOwnServer, type OwnServer } from './own-server.ts'
import { everyNumber, type PublishedNumbers } from './published-numbers.ts'

// Invented records of at most 40 letters to at most six States each. No two share a State, so that one instance holds a
// hundred or so. VIGIE_SEED makes the same records again; VIGIE_RECORDS says how many (npm run check:long: 2,000).
// No browser: pages and files are compared as they are sent.
const wanted = Number(process.env.VIGIE_RECORDS ?? 100)
const sizes = [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 6]

test('each number is the same on every page and in every file, and as counted apart', async () => {
  test.setTimeout(Math.max(300_000, wanted * 3_000))
  const seed = Number(process.env.VIGIE_SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`seed ${seed}`)
  const chance = chanceFrom(seed)
  for (let made = 0; made < wanted;) {
    const server = await startOwnServer({ isEmpty: true })
    try {
      const states = chance.shuffled(await statesOf(server))
      const records = makeRecords(chance, states, wanted - made)
      await takeIn(server, records)
      compare(await everyNumber(server.origin, statesIn(records)), records, seed)
      made += records.length
    } finally {
      await server.stop()
    }
  }
})

async function statesOf({ origin }: OwnServer): Promise<string[]> {
  const { states } = (await (await fetch(`${origin}/en/countries.json`)).json()) as { states: { state: string }[] }
  return states.map(({ state }) => state)
}

/** As many as these States suffice for. */
function makeRecords(chance: Chance, states: string[], most: number): RandomRecord[] {
  const records: RandomRecord[] = []
  let number = 0
  for (let from = 0; records.length < most;) {
    const its = states.slice(from, (from += chance.pick(sizes)))
    if (from > states.length) break
    records.push(randomRecord(chance, its, () => ++number))
  }
  return records
}

const statesIn = (records: readonly RandomRecord[]): string[] => [
  ...new Set(
    records.flatMap(({ letters, printed }) => [
      ...letters.flatMap(({ to }) => to.map(({ state }) => state)),
      ...printed.map(({ state }) => state)
    ])
  )
]

async function takeIn(server: OwnServer, records: readonly RandomRecord[]): Promise<void> {
  const takeRecord = (record: 'defenders' | 'torture') =>
    server.vigie(['import', 'communications-record', 'FILE', '--mandate', record], printedFile(records, record))
  await takeRecord('torture')
  // Where there is nothing of this mandate's, figures are empty and say so of the other record's letters.
  const empty = await (await fetch(`${server.origin}/en/statistics?measure=letters&by=year`)).text()
  expect(empty.includes('data-of="record=torture"')).toBe(true)
  await server.vigie(['import', 'letters', 'FILE'], lettersFile(records))
  await takeRecord('defenders')
  const talk = server.talk('change-letters.ts')
  for (const { reference, fate } of records.flatMap(({ letters }) => letters))
    if (fate) expect(await talk.ask(JSON.stringify({ reference, fate }))).toBe('done')
  await talk.end()
}

function compare(told: PublishedNumbers, records: readonly RandomRecord[], seed: number): void {
  expect(told.contradictions(), `seed ${seed}`).toEqual([])
  const apart = countApart(records)
  const wrong = told
    .all()
    .filter(([key, n]) => /^(letters|answered|acknowledged)\?.*state=/.test(key) && n !== (apart.get(key) ?? 0))
    .map(([key, n]) => `${key}: ${n}, counted apart ${apart.get(key) ?? 0}`)
  expect(wrong, `seed ${seed}`).toEqual([])
  expect([...apart.keys()].filter((key) => !told.has(key))).toEqual([])
  const ofStates = [...apart.keys()].filter((key) => /^(letters|answered)\?state=...$/.test(key))
  expect(Math.min(...ofStates.map((key) => told.placesOf(key)))).toBeGreaterThanOrEqual(8)
}
