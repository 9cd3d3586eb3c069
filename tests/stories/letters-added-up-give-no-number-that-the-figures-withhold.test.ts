import { sql } from 'kysely'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { addresseeClasses } from '#mandate/communications/communication.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { letterAsData, listedAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { csvHead, csvRows } from '#mandate/publications/letters/letters-csv.ts'
import { eachLetter } from '#mandate/publications/letters/list-letters.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import type { DimensionName } from '#mandate/statistics/dimensions.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { smallest } from '#mandate/communications/smallest-told.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

const today = '2026-11-24'
const isClass = (key: string) => (addresseeClasses as readonly string[]).includes(key)
const sexes = ['women', 'men', 'other'] as const
type Sex = (typeof sexes)[number]
/** What a reader can tell of a number: it lies between these. */
type Range = readonly [number, number]
interface Read {
  slug: string
  year: string
  states: string[]
  themes: string[]
  groups: string[]
  persons: Range
  bySex: Record<Sex | 'not-established', Range>
  tellsPersons: boolean
  tellsSexes: boolean
}

let db: TestDatabase
let read: Read[]
let csv: Record<string, string>[]

beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await fillDemonstration(db.owner, today, new Date(`${today}T12:00:00Z`))
  const reference = await lists(db.public, 'en')
  const notes = { asOf: today, note: '', licence: '', source: '' }
  let file = csvHead()
  read = []
  for await (const letter of eachLetter(db.public, {}, today)) {
    file += csvRows(letter, '', reference, notes)
    const whole = await findLetter(db.public, letter.slug, today)
    if (!whole || !('letter' in whole)) throw new Error(`${letter.slug} cannot be found`)
    const data = letterAsData(whole.letter, '')
    const { persons, women, men, other_sex, persons_withheld, sexes_withheld } = listedAsData(letter, '')
    expect(data).toMatchObject({ persons, women, men, other_sex, persons_withheld, sexes_withheld })
    read.push(asReader(data))
  }
  csv = parse(file, { bom: true, columns: true })
})
afterAll(() => db.close())

/** As someone reads it who knows the rule: fewer than five is none to four, and no part is more than the whole. */
function asReader(data: ReturnType<typeof letterAsData>): Read {
  const named = data.names.length
  const persons: Range = data.persons_withheld ? [named, smallest - 1] : [data.persons ?? 0, data.persons ?? 0]
  const told = { women: data.women, men: data.men, other: data.other_sex }
  const range = (count: number | null): Range => (data.sexes_withheld ? [0, persons[1]] : [count ?? 0, count ?? 0])
  const known = sexes.reduce((sum, sex) => sum + (told[sex] ?? 0), 0)
  return {
    slug: data.letter,
    year:
      data.sent_on === null
        ? ''
        : String(Number(data.sent_on.slice(0, 4)) + (data.sent_on.slice(5, 7) === '12' ? 1 : 0)),
    states: data.addressees.flatMap(({ state }) => state ?? []),
    themes: data.themes,
    groups: data.groups,
    persons,
    bySex: {
      women: range(told.women),
      men: range(told.men),
      other: range(told.other),
      'not-established': data.sexes_withheld ? [0, persons[1]] : [Math.max(0, persons[0] - known), persons[1] - known]
    },
    tellsPersons: !data.persons_withheld,
    tellsSexes: !data.sexes_withheld
  }
}

const codesOf: Record<string, (letter: Read) => readonly string[]> = {
  addressee: ({ states }) => states,
  theme: ({ themes }) => themes,
  group: ({ groups }) => groups,
  year: ({ year }) => [year]
}
const lettersOf = (by: readonly DimensionName[], keys: readonly string[]): Read[] =>
  read.filter((letter) => by.every((name, place) => name === 'sex' || codesOf[name]!(letter).includes(keys[place]!)))

const tables: DimensionName[][] = [
  ['addressee', 'theme'],
  ['addressee', 'group'],
  ['addressee', 'sex'],
  ['addressee', 'theme', 'year'],
  ['addressee', 'group', 'year'],
  ['addressee', 'sex', 'year'],
  ['addressee', 'sex', 'theme']
]

/** Sums in which the public is told of letters that do not tell their number, as a reader of the figures has them. */
const sumsOf = async () =>
  (
    await sql<{ year: string; state: string | null; persons: number; women: number | null }>`
      select nullif(p.reporting_year, 0)::text as year, s.code as state, persons, women
      from released.persons_sum p left join reference.state s on s.number = p.state`.execute(db.public)
  ).rows

describe.each(tables.map((by) => [by.join(' and '), by] as const))('persons by %s', (_, by) => {
  test('are what letters tell and what sums of several tell, and nothing else', async () => {
    const { cells } = await crossTabulate(db.public, makeQuery(today, { measure: 'persons', by }))
    const sums = by.some((name) => name === 'theme' || name === 'group') ? [] : await sumsOf()
    expect(cells.filter(({ withheld }) => withheld !== undefined).length).toBeGreaterThan(20)
    for (const { keys, value, withheld = 0 } of cells) {
      if (keys.some((key) => key === 'unassigned' || isClass(key))) continue
      const at = (name: DimensionName) => keys[by.indexOf(name)]
      const sex = at('sex') as Sex | undefined
      const told = lettersOf(by, keys).reduce((sum, letter) => sum + toldBy(letter, sex), 0)
      const summed = sums
        .filter(({ state, year }) => state === at('addressee') && (!by.includes('year') || year === at('year')))
        .reduce((sum, one) => sum + (sex === undefined ? one.persons : sex === 'women' ? (one.women ?? 0) : 0), 0)
      // Zero would say that nobody is concerned where letters do not tell how many.
      const known = told + summed
      expect({ keys, value }).toEqual({ keys, value: known === 0 && withheld > 0 ? null : known })
    }
  })
})
const toldBy = ({ persons, bySex, tellsPersons, tellsSexes }: Read, sex: Sex | undefined): number =>
  sex ? (tellsSexes ? bySex[sex][0] : 0) : tellsPersons ? persons[0] : 0

test('of the letters that do not tell their number most are in a sum', async () => {
  const { rows } = await sql<{ untold: number; summed: number }>`
    select count(*)::int as untold, count(*) filter (where m.sum is not null)::int as summed
    from released.letter l left join known.persons_sum_letter m on m.letter_id = l.id where l.persons_withheld`.execute(
    db.owner
  )
  const { untold, summed } = rows[0]!
  console.log(`Of ${untold} letters that withhold how many persons they concern ${summed} are counted, in sums.`)
  expect(summed / untold).toBeGreaterThan(0.5)
})

test('a number of persons stands in no file below five, and that it is withheld stands beside it', () => {
  expect(csv.length).toBeGreaterThan(600)
  for (const row of csv) {
    for (const name of ['persons', 'women', 'men', 'other_sex'])
      expect([row.letter, row[name]]).not.toEqual([row.letter, expect.stringMatching(/^[1-4]$/)])
    if (row.persons === '')
      expect([row.letter, row.persons_withheld, row.women]).toEqual([row.letter, 'fewer than 5', ''])
    else expect(Number(row.persons)).toBeGreaterThanOrEqual(smallest)
  }
  expect(csv.some(({ persons }) => persons !== '')).toBe(true)
})

test('no part of a number of persons that is told is from one to four', () => {
  for (const { slug, persons, bySex } of read) {
    if (persons[0] !== persons[1]) continue
    const told = Object.values(bySex).filter(([least, most]) => least === most)
    expect([slug, told.filter(([count]) => count > 0 && count < smallest)]).toEqual([slug, []])
  }
})

test('what the public role reads of a letter holds no smaller number, whatever page asks', async () => {
  const { rows } = await sql<{ small: number; wrong: number; few: number }>`
    select count(*) filter (where l.persons < ${smallest} or l.women between 1 and ${smallest - 1} or l.men between 1 and ${smallest - 1})::int as small,
      count(*) filter (where l.persons_withheld <> (k.persons < ${smallest}) or l.persons <> k.persons)::int as wrong,
      count(*) filter (where l.persons_withheld)::int as few
    from released.letter l join known.letter k using (id)`.execute(db.owner)
  expect(rows[0]).toMatchObject({ small: 0, wrong: 0 })
  expect(rows[0]!.few).toBeGreaterThan(100)
})
