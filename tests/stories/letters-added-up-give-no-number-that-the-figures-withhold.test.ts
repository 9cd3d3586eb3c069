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
import { smallest } from '#mandate/statistics/suppress.ts'
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
  /** Everybody is named, each as they agreed. */
  allNamed: boolean
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
    allNamed: named === persons[1]
  }
}

const codesOf: Record<string, (letter: Read) => readonly string[]> = {
  addressee: ({ states }) => states,
  theme: ({ themes }) => themes,
  group: ({ groups }) => groups,
  year: ({ year }) => [year]
}
const sum = (ranges: Range[]): Range => ranges.reduce<Range>(([a, b], [c, d]) => [a + c, b + d], [0, 0])

/** What adding up the letters of a cell gives. */
function addUp(by: readonly DimensionName[], keys: readonly string[]): { sum: Range; letters: Read[] } {
  const letters = read.filter((letter) =>
    by.every((name, place) => name === 'sex' || codesOf[name]!(letter).includes(keys[place]!))
  )
  const sex = by.includes('sex') ? (keys[by.indexOf('sex')] as Sex) : null
  return { letters, sum: sum(letters.map(({ persons, bySex }) => (sex ? bySex[sex] : persons))) }
}

const tables: DimensionName[][] = [
  ['addressee', 'theme'],
  ['addressee', 'group'],
  ['addressee', 'sex'],
  ['addressee', 'theme', 'year'],
  ['addressee', 'group', 'year'],
  ['addressee', 'sex', 'year'],
  ['addressee', 'sex', 'theme']
]

describe.each(tables.map((by) => [by.join(' and '), by] as const))('persons by %s', (_, by) => {
  test('that the figures withhold are in no sum of letters', async () => {
    const { cells } = await crossTabulate(db.public, makeQuery(today, { measure: 'persons', by }))
    const truth = await crossTabulate(db.owner, makeQuery(today, { measure: 'persons', by, scope: 'all' }))
    const exact = new Map(truth.cells.map(({ keys, value }) => [keys.join(), value]))
    const withheld = cells.filter(({ value, keys }) => value === null && !keys.includes('unassigned'))
    expect(withheld.length).toBeGreaterThan(20)
    const given: string[] = []
    for (const { keys } of withheld) {
      const {
        sum: [least, most],
        letters
      } = addUp(by, keys)
      const value = exact.get(keys.join()) ?? 0
      // Not released letters are in the truth as well.
      expect({ keys, least: least <= value }).toEqual({ keys, least: true })
      if (least === most && most > 0 && !letters.every(({ allNamed }) => allNamed))
        given.push(`${keys.join()}: ${most}`)
    }
    expect(given).toEqual([])
  })
})

test('nor does a small one follow from the letters and all published figures together', async () => {
  const ofPersons: DimensionName[][] = [
    ...tables.filter((by) => !by.includes('sex')),
    ['addressee'],
    ['addressee', 'year'],
    ['theme'],
    ['group'],
    ['theme', 'year'],
    ['group', 'year'],
    ['theme', 'group'],
    ['year']
  ]
  const untold = read.filter(({ persons: [least, most] }) => least < most)
  const cells = []
  for (const by of ofPersons) {
    const truth = await crossTabulate(db.owner, makeQuery(today, { measure: 'persons', by, scope: 'all' }))
    const exact = new Map(truth.cells.map(({ keys, value }) => [keys.join(), value ?? 0]))
    for (const cell of (await crossTabulate(db.public, makeQuery(today, { measure: 'persons', by }))).cells) {
      // A company is no State; what stands in no row is read off no letter.
      if (cell.keys.some((key) => key === 'unassigned' || isClass(key))) continue
      const summed = new Map<Read, number>()
      for (const letter of addUp(by, cell.keys).letters) summed.set(letter, (summed.get(letter) ?? 0) + 1)
      cells.push({
        by,
        ...cell,
        exact: exact.get(cell.keys.join()) ?? 0,
        row: untold.map((letter) => summed.get(letter) ?? 0)
      })
    }
  }
  const shown = cells.filter(({ value }) => value !== null)
  const withheld = cells.filter(({ value, row }) => value === null && row.some((place) => place > 0))
  expect(withheld.length).toBeGreaterThan(500)
  expect(shown.length).toBeGreaterThan(150)
  const isSpanned = spanOf(shown.map(({ row }) => row))
  // Where all letters concern nobody, nobody is told of.
  const given = withheld.filter(({ exact, row }) => exact > 0 && exact < smallest && isSpanned(row))
  expect(given.map(({ by, keys }) => `${by.join()}: ${keys.join()}`)).toEqual([])
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

/** Whether a sum follows from these sums, whatever the numbers: modulo a prime nothing is rounded. */
function spanOf(rows: number[][]): (row: number[]) => boolean {
  const prime = 33_554_393
  const power = (base: number, exponent: number): number => {
    let result = 1n
    for (let b = BigInt(base), e = exponent; e > 0; e = Math.floor(e / 2), b = (b * b) % BigInt(prime))
      if (e % 2 === 1) result = (result * b) % BigInt(prime)
    return Number(result)
  }
  const basis: { place: number; row: number[] }[] = []
  const reduced = (row: number[]): number[] => {
    let rest = row
    for (const { place, row: by } of basis) {
      const factor = rest[place]!
      if (factor !== 0) rest = rest.map((value, at) => (((value - factor * by[at]!) % prime) + prime) % prime)
    }
    return rest
  }
  for (const row of rows) {
    const rest = reduced(row)
    const place = rest.findIndex((value) => value !== 0)
    if (place < 0) continue
    const inverse = power(rest[place]!, prime - 2)
    basis.push({ place, row: rest.map((value) => (value * inverse) % prime) })
  }
  return (row) => reduced(row).every((value) => value === 0)
}
