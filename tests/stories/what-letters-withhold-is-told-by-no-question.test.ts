import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportingYear } from '#mandate/calendar.ts'
import { smallest } from '#mandate/communications/smallest-told.ts'
import { projectLetters } from '#mandate/communications/project.ts'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import type { DimensionName } from '#mandate/statistics/dimensions.ts'
import { readQuery } from '#mandate/statistics/parse-query.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { importHarness } from '#tests/import-harness.ts'

const today = '2026-06-01'
let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => (house = await importHarness(today)))
afterAll(() => house.close())

// Invented letters, drawn with a seed that is printed.
const seed = Number(process.env.VIGIE_SEED ?? 21)
let state = seed
const draw = (most: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((state / 2_147_483_648) * most)
}
const header = 'type,reference,date,addressee,mandates,persons,women\n'
let number = 0
const letters = (count: number): string =>
  header +
  Array.from({ length: count }, () => {
    const [code, name] = [
      ['EGY', 'Egypt'],
      ['PER', 'Peru'],
      ['TUR', 'Türkiye'],
      ['FRA', 'France']
    ][draw(4)]!
    const persons = draw(10) < 7 ? 1 + draw(smallest - 1) : smallest + draw(20)
    const women = draw(4) === 0 ? '' : String(draw(persons + 1))
    const date = `${2014 + draw(3)}-0${1 + draw(9)}-1${draw(10)}`
    return `AL,AL ${code} ${++number}/2016,${date},${name},defenders,${persons},${women}\n`
  }).join('')

interface Known {
  id: string
  year: number
  state: string
  persons: number
  women: number | null
  tellsPersons: boolean
  tellsWomen: boolean
  sum: string | null
}
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(house.db.owner)).rows
const known = () =>
  rows(sql<Known>`
    select l.id, extract(year from l.sent_on + interval '1 month')::int as year, a.state, l.persons, l.women,
      l.persons >= ${smallest} as "tellsPersons", not reference.withholds_sexes(l.persons, l.women, l.men, l.other_sex) as "tellsWomen", m.sum
    from known.letter l join known.letter_addressee a on a.letter_id = l.id left join known.persons_sum_letter m on m.letter_id = l.id
    where l.publication = 'public' order by l.reference_number`)

/** All sums that the public could ever read, with the letters of which they were, as they then were. */
const everPublished = new Map<string, { persons: number; women: number | null; members: Known[] }>()

async function watch(): Promise<void> {
  const sums = await rows(sql<{ id: string; persons: number; women: number | null }>`
    select id, persons, women from released.persons_sum`)
  const all = await known()
  for (const one of sums)
    if (!everPublished.has(one.id))
      everPublished.set(one.id, { ...one, members: all.filter(({ sum }) => sum === one.id) })
}

const byWhat: DimensionName[][] = [[], ['year'], ['addressee'], ['region'], ['addressee', 'year'], ['un-group', 'year']]

/** Every public number of persons is what letters tell and the sums that lie in its cell, and says what it leaves out. */
async function expectFigures(): Promise<void> {
  const all = await known()
  const sums = Map.groupBy(
    all.filter(({ sum }) => sum),
    ({ sum }) => sum!
  )
  for (const by of byWhat) {
    const [persons, women] = await Promise.all(
      (['persons', 'women'] as const).map((measure) =>
        crossTabulate(house.db.public, makeQuery(today, { measure, by }))
      )
    )
    for (const cell of [...persons!.cells, persons!.total]) {
      const isIn = (one: Known) =>
        cell.keys.length === 0 ||
        cell.keys.every((key, at) =>
          by[at] === 'year' ? String(one.year) === key : by[at] !== 'addressee' || one.state === key
        )
      if (by.some((name) => name === 'region' || name === 'un-group')) continue
      const inside = [...sums.values()].filter(
        (members) =>
          members.every(isIn) &&
          (!by.includes('addressee') || cell.keys.length === 0 || new Set(members.map(({ state }) => state)).size === 1)
      )
      const letters = all.filter(isIn)
      const summed = new Set(inside.flat())
      const add = (some: Known[], name: 'persons' | 'women') => some.reduce((sum, one) => sum + (one[name] ?? 0), 0)
      const told = letters.filter(({ tellsPersons }) => tellsPersons)
      expect({ by, keys: cell.keys, value: cell.value, withheld: cell.withheld ?? 0 }).toEqual({
        by,
        keys: cell.keys,
        value:
          add(told, 'persons') +
          add(
            [...summed].filter(({ tellsPersons }) => !tellsPersons),
            'persons'
          ),
        withheld: letters.filter((one) => !one.tellsPersons && !summed.has(one)).length
      })
    }
    expect(women!.cells.length).toBeGreaterThan(0)
  }
}

/** Each letter stands in one sum ever, and of each its sum leaves open one to four, to who knows another of them as well. */
function expectNothingFound(): { sums: number; letters: number } {
  const seen = new Set<string>()
  for (const { persons, members } of everPublished.values()) {
    for (const { id } of members) {
      expect(seen.has(id)).toBe(false)
      seen.add(id)
    }
    const others = members.length - 2
    for (const known of [1, 2, 3, 4]) {
      const left = persons - known
      expect([Math.max(1, left - 4 * others), Math.min(4, left - others)]).toEqual([1, 4])
    }
  }
  return { sums: everPublished.size, letters: seen.size }
}

test('numbers that letters withhold are public in sums of which none follows, before and after each release', async () => {
  console.log(`Seed ${seed}; VIGIE_SEED gives another.`)
  for (const count of [120, 7, 60, 1, 30]) {
    expect((await house.letters(letters(count))).result).toMatchObject({ ok: true, rejected: 0 })
    await watch()
    await expectFigures()
  }
  // One is corrected, one leaves the public: their sums are dissolved, and no sum has their companions again.
  const all = await known()
  const [corrected, withdrawn] = [all.find(({ sum }) => sum)!, all.findLast(({ sum }) => sum)!]
  await house.db.owner.transaction().execute(async (trx) => {
    await sql`update known.letter set persons = 9, women = 0 where id = ${corrected.id}`.execute(trx)
    await sql`update known.letter set publication = 'withheld' where id = ${withdrawn.id}`.execute(trx)
    await projectLetters(trx, [corrected.id, withdrawn.id])
  })
  expect(await rows(sql`select id from released.persons_sum where id in (${corrected.sum}, ${withdrawn.sum})`)).toEqual(
    []
  )
  await watch()
  await expectFigures()
  expect((await house.letters(letters(80))).result).toMatchObject({ ok: true })
  await watch()
  await expectFigures()
  const { sums, letters: summed } = expectNothingFound()
  const withheld = (await known()).filter(({ tellsPersons }) => !tellsPersons)
  const told = withheld.filter(({ sum }) => sum).length
  console.log(
    `${sums} sums of ${summed} letters; of ${withheld.length} letters that withhold their number ${told} are counted.`
  )
  expect(told / withheld.length).toBeGreaterThan(0.6)
})

test('what the public reads of a letter has no number that the letter withholds', async () => {
  const few = await rows(sql`
    select 1 from released.fact f join known.letter l on l.id = f.letter_id
    where (l.persons < ${smallest} and f.persons is not null) or f.persons < ${smallest} or f.women between 1 and ${smallest - 1}`)
  expect(few).toEqual([])
})

test.each([
  ['measure=letters&by=sex&from=2015-11-09&to=2015-11-09', 'by', 'statistics-sex-of-letters'],
  ['measure=replies&sex=men', 'by', 'statistics-sex-of-letters'],
  ['measure=persons&from=2015-01-01', 'from', 'statistics-persons-not-published'],
  ['measure=women&kind=UA', 'kind', 'statistics-persons-not-published'],
  ['measure=persons&by=year&years=calendar', 'years', 'statistics-persons-not-published'],
  ['measure=persons&as-of=2015-01-01', 'as-of', 'statistics-persons-as-of']
])('%s is refused in words, and answered by no number', async (address, _field, code) => {
  const parameters = new URLSearchParams(address)
  const read = await readQuery(house.db.public, parameters, { scope: 'public', today })
  expect(read).toMatchObject({ ok: false, errors: [{ code }] })
  // Whoever asks past that gets nothing either.
  const { total, cells } = await crossTabulate(
    house.db.public,
    makeQuery(today, { measure: 'persons', by: ['kind'], from: '2015-11-09', to: '2015-11-09' })
  )
  expect([total, ...cells].every(({ value, count, base }) => value === null && count === null && base === null)).toBe(
    true
  )
})

test('how many a letter once named is remembered, whatever it names now', async () => {
  const [one] = await rows(sql<{ id: string }>`select letter_id as id from known.persons_sum_letter limit 1`)
  await sql`update known.persons_sum_letter set named = 3 where letter_id = ${one!.id}`.execute(house.db.owner)
  await house.db.owner.transaction().execute((trx) => projectLetters(trx, [one!.id]))
  expect(await rows(sql`select named from known.persons_sum_letter where letter_id = ${one!.id}`)).toEqual([
    { named: 3 }
  ])
})

test('letters by State, year and kind lose no cell', async () => {
  const { cells } = await crossTabulate(house.db.public, makeQuery(today, { by: ['addressee', 'year', 'kind'] }))
  const counted = Map.groupBy(await known(), (one) => `${one.state} ${one.year} AL`)
  expect(Object.fromEntries(cells.map(({ keys, count }) => [keys.join(' '), count]))).toEqual(
    Object.fromEntries([...counted].map(([key, some]) => [key, some.length]))
  )
  expect(reportingYear('2015-12-01')).toBe(2016)
})
