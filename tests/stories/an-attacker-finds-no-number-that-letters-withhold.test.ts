import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectLetters } from '#mandate/communications/project.ts'
import { chanceFrom, type Chance } from '#mandate/demonstration/chance.ts'
import { writeDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { crossTabulate, type Cell, type CrossTabulation } from '#mandate/statistics/cross-tabulate.ts'
import type { DimensionName } from '#mandate/statistics/dimensions.ts'
import { makeQuery, unassigned, type Query } from '#mandate/statistics/query.ts'
import type { Db, Trx } from '#platform/db.ts'
import { Attacker } from '#tests/attacker.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { migrations } from '../../db/migrations/index.ts'

// Invented letters, drawn with a seed that is printed; VIGIE_SEED draws the same again. VIGIE_RECORDS says how many records
// are attacked (npm run check:long: 500 of 5 to 2,000 letters for what follows exactly, 40 of at most 200 for the spans).
const isLong = process.env.VIGIE_RECORDS !== undefined
const wanted = isLong ? Number(process.env.VIGIE_RECORDS) : 3
const wantedSpans = isLong ? Math.ceil(wanted / 12.5) : 1
const seed = Number(process.env.VIGIE_SEED ?? Math.floor(Math.random() * 2 ** 31))
const thisYear = new Date().getFullYear()
const today = `${thisYear + 1}-12-31`

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await sql`insert into reference.mandate_here (mandate) values ('defenders')`.execute(db.owner)
})
afterAll(() => db.close())

interface Letter {
  id: string
  record: 'defenders' | 'torture'
  year: number
  states: string[]
  themes: string[]
  groups: string[]
  persons: number | null
  women: number | null
  men: number | null
  named: number
}

const states = ['EGY', 'PER', 'TUR', 'FRA', 'KEN', 'CHE']
const maybe = (chance: Chance, share: number) => chance.next() < share

/** As records are: a few States have most of the letters, most letters concern fewer than five, some (a bill) nobody. */
function drawLetter(chance: Chance): Letter {
  const persons = maybe(chance, 0.1)
    ? null
    : maybe(chance, 0.1)
      ? 0
      : maybe(chance, 0.75)
        ? chance.between(1, 4)
        : chance.between(5, 30)
  const women = persons === null || maybe(chance, 0.15) ? null : chance.between(0, persons)
  return {
    id: randomUUID(),
    record: maybe(chance, 0.9) ? 'defenders' : 'torture',
    year: maybe(chance, 0.15) ? thisYear + 1 : 2013 + chance.between(0, 3),
    states: maybe(chance, 0.9)
      ? [states[Math.min(chance.between(0, 5), chance.between(0, 5))]!]
      : chance.some(states, chance.between(2, 3)),
    themes: chance.some(['judicial-harassment', 'land-environment', 'torture'], chance.between(0, 2)),
    groups: chance.some(['journalists', 'lawyers'], chance.between(0, 1)),
    persons,
    women,
    men: women !== null && maybe(chance, 0.6) ? persons! - women : null,
    named: persons && maybe(chance, 0.15) ? chance.between(1, Math.min(persons, 4)) : 0
  }
}

let number = 0
/** Rows as an office has them once its letters are public. */
const rowsOf = (letters: readonly Letter[]) => ({
  letter: letters.map(({ id, record, year, persons, women, men }) => ({
    id,
    mandate: record,
    slug: `INVENTED-${++number}`,
    reference: `INVENTED ${number}`,
    kind: 'AL',
    sent_on: `${year}-0${1 + (number % 9)}-11`,
    sent_precision: 'day',
    persons,
    women,
    men,
    origin: 'letters-file',
    delivery: 'transmitted',
    clearance: 'cleared',
    invented: true,
    publication: 'public',
    public_from: `${year}-10-01`,
    created_on: `${year}-10-01`
  })),
  letter_addressee: letters.flatMap(({ id, states: to }) =>
    to.map((state, at) => ({ id: randomUUID(), letter_id: id, position: at + 1, class: 'state', state }))
  ),
  letter_signatory: letters.map(({ id, record }) => ({ letter_id: id, mandate: record })),
  letter_tag: letters.flatMap(({ id, themes, groups }) => [
    ...themes.map((code) => ({ letter_id: id, list: 'theme', code })),
    ...groups.map((code) => ({ letter_id: id, list: 'group', code }))
  ]),
  letter_person: letters.flatMap(({ id, named }) =>
    Array.from({ length: named }, (_, at) => ({
      id: randomUUID(),
      letter_id: id,
      name: `Invented Person ${at}`,
      sex: 'unknown',
      public_form: 'full'
    }))
  )
})

/** What the public reads of a letter and of sums, and in which sum a letter is: that attackers know besides. */
interface Read extends Letter {
  told: { persons: number | null; women: number | null; men: number | null; sexes: boolean; withheld: boolean }
  sum: string | null
  least: number
}
interface Sum {
  id: string
  state: string | null
  persons: number
  women: number | null
  members: Read[]
}

async function readAll(trx: Db, letters: ReadonlyMap<string, Letter>): Promise<{ all: Read[]; sums: Sum[] }> {
  const { rows } = await sql<{ id: string; sum: string | null; named: number } & Read['told']>`
    select l.id, l.persons, l.women, l.men, not l.sexes_withheld as sexes, l.persons_withheld as withheld, m.sum, coalesce(m.named, 0) as named
    from released.letter l left join known.persons_sum_letter m on m.letter_id = l.id`.execute(trx)
  const all = rows.map(({ id, sum, named, ...told }) => ({
    ...letters.get(id)!,
    told,
    sum,
    least: Math.max(1, Math.min(named, 4))
  }))
  const { rows: sums } = await sql<Omit<Sum, 'members'>>`
    select p.id, s.code as state, p.persons, p.women from released.persons_sum p left join reference.state s on s.number = p.state`.execute(
    trx
  )
  return { all, sums: sums.map((one) => ({ ...one, members: all.filter(({ sum }) => sum === one.id) })) }
}

/** What a figure of persons counts: this one of the numbers, of letters that tell it and of sums that lie within. */
type Part = 'persons' | 'women' | 'men' | 'sexed' | 'others'
const tellsPart = ({ told }: Read, part: Part): number | null =>
  part === 'persons'
    ? told.persons
    : !told.sexes || told.persons === null
      ? null
      : part === 'sexed'
        ? told.persons
        : part === 'women'
          ? (told.women ?? 0)
          : part === 'men'
            ? (told.men ?? 0)
            : told.persons - (told.women ?? 0) - (told.men ?? 0)
const sumTells = ({ persons, women }: Sum, part: Part): number | null =>
  part === 'persons' ? persons : part === 'women' ? women : part === 'sexed' && women !== null ? persons : null

const personsOf = ({ id, persons }: Letter) => `persons ${id} ${persons}`
const womenOf = ({ id, persons, women }: Letter) => `women ${id} ${persons} ${women}`

const dimensions: DimensionName[] = ['year', 'addressee', 'region', 'un-group', 'sex', 'record', 'theme', 'group']
const always: DimensionName[][] = [[], ['year'], ['addressee'], ['addressee', 'year'], ['record', 'addressee', 'year']]
const ofStates = (name: string) => name === 'addressee' || name === 'region' || name === 'un-group'

/** Some of all questions that the public can ask about persons: each is asked, if records are many. */
function drawQuestions(chance: Chance): Partial<Query>[] {
  const by = [...always, ...[1, 2, 3, 3, 3].map((count) => chance.some(dimensions, count))]
  const filtered = [1, 2, 3].map(() => {
    const of = chance.some(by, 1)[0]!
    const values: Partial<Record<DimensionName, string[]>> = {
      year: chance.some(['2013', '2014', '2015', '2016', String(thisYear + 1)], chance.between(1, 3)),
      addressee: chance.some(states, chance.between(1, 3)),
      record: ['torture'],
      theme: ['land-environment'],
      group: ['lawyers'],
      sex: [chance.pick(['women', 'men'])]
    }
    const name = chance.pick(Object.keys(values) as DimensionName[])
    return { by: of, where: { [name]: values[name]! } }
  })
  return [...by.map((one): Partial<Query> & { by: DimensionName[] } => ({ by: one })), ...filtered].flatMap((one) =>
    one.by.includes('sex') || one.where
      ? [{ measure: 'persons' as const, ...one }]
      : (['persons', 'women', 'women-share'] as const).map((measure) => ({ measure, ...one }))
  )
}

/** Which region and group a State is in, as the figures themselves tell. */
async function placesOf(trx: Db) {
  const of = async (name: DimensionName) => {
    const { cells } = await crossTabulate(trx, makeQuery(today, { by: ['addressee', name, 'record'] }))
    return new Map(cells.map(({ keys }) => [keys[0]!, keys[1]!]))
  }
  return { region: await of('region'), 'un-group': await of('un-group') } as const
}
type Places = Awaited<ReturnType<typeof placesOf>>

/** Everything that the public can ask, read by the attacker; that each number is what letters and sums tell is shown on the way. */
async function readFigures(
  trx: Db,
  attacker: Attacker,
  { all, sums }: { all: Read[]; sums: Sum[] },
  { places, chance }: { places: Places; chance: Chance }
): Promise<number> {
  let read = 0
  for (const question of drawQuestions(chance)) {
    const table = await crossTabulate(trx, makeQuery(today, question))
    for (const { cell, by } of cellsOf(table)) {
      read++
      const { where } = table.query
      const isOfAll = table.query.by.includes('record') || where.record !== undefined
      const isIn = (letter: Read, state: string) =>
        (isOfAll || letter.record === 'defenders') &&
        [...by.map((name, at) => [name, [cell.keys[at]!]] as const), ...Object.entries(where)].every(
          ([name, values]) => {
            const its = valuesOf(letter, state, name as DimensionName, places)
            return (
              name === 'sex' || values.some((value) => (value === unassigned ? its.length === 0 : its.includes(value)))
            )
          }
        )
      const timesOf = (letter: Read) => letter.states.filter((state) => isIn(letter, state)).length
      const names = [...by, ...Object.keys(where)]
      const lies = (sum: Sum) =>
        ![...names, ...table.query.by].some((name) => name === 'theme' || name === 'group') &&
        (sum.state !== null || !names.some(ofStates)) &&
        sum.members.every((letter) => timesOf(letter) === letter.states.length)
      const inside = sums.filter(lies)
      for (const [part, value] of partsOf(table, cell, by)) {
        const told = all.reduce((sum, letter) => sum + timesOf(letter) * (tellsPart(letter, part) ?? 0), 0)
        const counted = inside.filter((sum) => sumTells(sum, part) !== null)
        const summed = counted.reduce((sum, one) => sum + sumTells(one, part)!, 0)
        expect({ seed, question, keys: cell.keys, part, value }).toEqual({
          seed,
          question,
          keys: cell.keys,
          part,
          value: told + summed
        })
        const unknowns = new Map<string, number>()
        // That a letter concerns nobody is seen from what it is about.
        for (const letter of counted.flatMap(({ members }) => members.filter((one) => one.persons !== 0)))
          unknowns.set(part === 'women' ? womenOf(letter) : personsOf(letter), letter.states.length)
        attacker.reads(unknowns, summed)
      }
    }
  }
  return read
}

function cellsOf({ query, cells, margins, total }: CrossTabulation): { cell: Cell; by: DimensionName[] }[] {
  return [
    ...cells.map((cell) => ({ cell, by: query.by })),
    ...margins.flatMap((of, at) => of.map((cell) => ({ cell, by: [query.by[at]!] }))),
    { cell: total, by: [] }
  ]
}

function valuesOf(letter: Read, state: string, name: DimensionName, places: Places): string[] {
  if (name === 'region' || name === 'un-group') return [places[name].get(state)!]
  if (name === 'addressee') return [state]
  if (name === 'year') return [String(letter.year)]
  if (name === 'record') return [letter.record]
  return name === 'theme' ? letter.themes : letter.groups
}

/** The numbers that a cell says, and what each is of. */
function partsOf(
  { query }: CrossTabulation,
  { keys, value, count, base }: Cell,
  by: DimensionName[]
): [Part, number][] {
  const { measure } = query
  if (measure !== 'persons')
    return [
      ['women', count ?? 0],
      ['sexed', base!]
    ]
  const sex = by.includes('sex') ? keys[by.indexOf('sex')] : query.where.sex?.[0]
  if (sex === undefined) return [['persons', value ?? 0]]
  const part = ({ women: 'women', men: 'men', 'not-established': 'others' } as const)[sex]
  return part === undefined ? [] : [[part, value ?? 0]]
}

const waiting = ({ told, sum }: Read) => told.withheld && sum === null

/** A record is released in several parts; some of its letters are then corrected, or withdrawn. Nothing of it stays. */
async function attack(chance: Chance, count: number, work: (attacker: Attacker, sums: Sum[][]) => Promise<void>) {
  const trx = await db.owner.startTransaction().execute()
  try {
    const attacker = new Attacker()
    const letters = new Map<string, Letter>()
    const parts = chance.between(1, 4)
    const seen: Sum[][] = []
    let cells = 0
    let last: Read[] = []
    const look = async () => {
      const places = await placesOf(trx)
      const now = await readAll(trx, letters)
      for (const letter of now.all) {
        if (!letter.told.withheld || letter.persons === 0) continue
        attacker.wants(personsOf(letter), { least: letter.least, most: 4 })
        attacker.wants(womenOf(letter), { least: 0, most: 4, partOf: personsOf(letter) })
      }
      cells += await readFigures(trx, attacker, now, { places, chance })
      seen.push(now.sums)
      last = now.all
    }
    for (let part = 0; part < parts; part++) {
      const some = Array.from({ length: Math.max(1, Math.round(count / parts)) }, () => drawLetter(chance))
      for (const letter of some) letters.set(letter.id, letter)
      await writeDemonstration(trx, rowsOf(some))
      await projectLetters(
        trx,
        some.map(({ id }) => id)
      )
      await look()
    }
    if (maybe(chance, 0.7)) {
      await change(trx, chance, letters)
      await look()
    }
    await work(attacker, seen)
    const few = last.filter(({ told }) => told.withheld)
    return { letters: letters.size, cells, read: attacker.read, few: few.length, waiting: few.filter(waiting).length }
  } finally {
    await trx.rollback().execute()
    // What was taken back is still in the way of the next.
    if (isLong) await sql`vacuum`.execute(db.owner)
  }
}

async function change(trx: Trx, chance: Chance, letters: Map<string, Letter>): Promise<void> {
  const changed = chance.some([...letters.values()], chance.between(1, 3))
  for (const [at, letter] of changed.entries()) {
    if (at === 0) await sql`update known.letter set publication = 'withheld' where id = ${letter.id}`.execute(trx)
    else {
      const persons = chance.between(1, 6)
      const women = chance.between(0, persons)
      letters.set(letter.id, { ...letter, persons, women, men: null })
      await sql`update known.letter set persons = ${persons}, women = ${women}, men = null where id = ${letter.id}`.execute(
        trx
      )
    }
  }
  await projectLetters(
    trx,
    changed.map(({ id }) => id)
  )
}

test('the attacker finds what follows from sums, and how closely the rest is known', async () => {
  const attacker = new Attacker()
  for (const name of ['a', 'b', 'c', 'd']) attacker.wants(name, { least: 1, most: 4 })
  const sum = (...names: string[]) => new Map(names.map((name) => [name, 1]))
  attacker.reads(sum('a', 'b', 'c'), 6)
  attacker.reads(sum('b', 'c', 'd'), 4)
  expect(attacker.found()).toEqual([])
  const [names] = attacker.groups()
  const spans = await attacker.opens(names!)
  // The last three have four: each has one or two, and the first two or three more than d.
  expect(['a', 'b', 'd'].map((name) => spans.of(sum(name)))).toEqual([1, 1, 1])
  expect(spans.knowing(new Map([['d', 1]]), () => spans.of(sum('b')))).toBe(1)
  expect(spans.knowing(new Map([['d', 2]]), () => spans.of(sum('a')))).toBe(0)
  spans.close()
  attacker.reads(sum('b', 'c'), 3)
  expect(attacker.found().toSorted()).toEqual(['a', 'd'])
})

test(
  'no number that a letter withholds follows from all figures before and after releases',
  async () => {
    console.log(`seed ${seed}`)
    const chance = chanceFrom(seed)
    const done = []
    for (let record = 0; record < wanted; record++)
      done.push(
        await attack(chance, Math.round(5 * ((isLong ? 2_000 : 400) / 5) ** chance.next()), async (attacker) =>
          expect(attacker.found()).toEqual([])
        )
      )
    const { few, waiting } = tell(done)
    // Hiding everything is no protection.
    if (isLong) expect(waiting / few).toBeLessThan(0.5)
  },
  Math.max(60_000, wanted * 5_000)
)

test(
  'nor can one be told more closely, by who knows another letter or by a State that knows all of its own',
  async () => {
    const chance = chanceFrom(seed + 1)
    const done = []
    let tried = 0
    // A short record can have no sum at all.
    for (let record = 0; record < wantedSpans || (tried <= wantedSpans && record < 20); record++)
      done.push(
        await attack(chance, isLong ? chance.between(20, 200) : 100, async (attacker, sums) => {
          for (const names of attacker.groups()) {
            const spans = await attacker.opens(names)
            const inside = [...new Set(sums.flat().flatMap(({ members }) => members))].filter((one) =>
              names.includes(personsOf(one))
            )
            expect(inside.length).toBeGreaterThan(0)
            for (const letter of inside) {
              const other = chance.pick(inside.filter(({ id }) => id !== letter.id))
              const state = chance.pick(states.filter((one) => !letter.states.includes(one)))
              const known = [[], [other], inside.filter((one) => one.states.includes(state))]
              for (const knows of known.map((letters) => numbersOf(letters, names)))
                spans.knowing(knows, () => {
                  expect(spans.of(new Map([[personsOf(letter), 1]])), `seed ${seed}`).toBeCloseTo(4 - letter.least, 6)
                  if (!names.includes(womenOf(letter))) return
                  const women = new Map([[womenOf(letter), 1]])
                  expect(spans.of(women), `seed ${seed}`).toBeGreaterThan(3 - 1e-6)
                  expect(spans.of(new Map([...women, [personsOf(letter), -1]])), `seed ${seed}`).toBeGreaterThan(
                    3 - 1e-6
                  )
                })
              tried++
            }
            spans.close()
          }
        })
      )
    tell(done)
    expect(tried).toBeGreaterThan(wantedSpans)
    console.log(`${tried} numbers tried by linear programming`)
  },
  Math.max(60_000, wantedSpans * 20_000)
)

test('0161 takes letters that concern nobody out of sums of before, dissolves what tells too much, and leaves the others', async () => {
  const trx = await db.owner.startTransaction().execute()
  try {
    const chance = chanceFrom(1)
    const many = (count: number, state: string, persons = 2, women: number | null = 1) =>
      Array.from({ length: count }, () => ({
        ...drawLetter(chance),
        record: 'defenders' as const,
        year: 2013,
        states: [state],
        persons,
        women,
        men: null,
        named: 0
      }))
    const of = [
      { state: 'EGY', members: many(8, 'EGY', 2, null) },
      { state: 'PER', members: [...many(8, 'PER'), ...many(2, 'PER', 0, 0)] },
      { state: 'CHE', members: [...many(4, 'CHE', 4), ...many(4, 'CHE', 0, 0)] },
      { state: null, members: [...many(8, 'TUR'), ...many(7, 'FRA')] },
      { state: null, members: [...many(8, 'TUR'), ...many(8, 'FRA'), ...many(1, 'KEN', 0, 0)] },
      { state: null, members: [...many(8, 'TUR'), ...many(8, 'FRA', 2, 2)] },
      { state: null, members: [...many(8, 'TUR'), ...many(8, 'FRA', 4)] }
    ].map((one) => ({ ...one, id: randomUUID() }))
    const letters = of.flatMap(({ members }) => members)
    await writeDemonstration(trx, rowsOf(letters))
    await projectLetters(
      trx,
      letters.map(({ id }) => id)
    )
    await sql`delete from released.persons_sum`.execute(trx)
    await sql`delete from known.persons_sum_letter`.execute(trx)
    for (const { id, state, members } of of) {
      const persons = members.reduce((sum, one) => sum + one.persons, 0)
      await sql`insert into released.persons_sum (id, mandate, reporting_year, state, letters, persons, women)
        select ${id}, min(mandate), 2013, (select number from reference.state where code = ${state}), ${members.length}, ${persons}, 8 from released.fact`.execute(
        trx
      )
      await sql`insert into known.persons_sum_letter (letter_id, waits, was, named, sum)
        select id, false, '', 0, ${id} from unnest(${members.map((one) => one.id)}::uuid[]) as id`.execute(trx)
    }
    await sql.raw(migrations.find(({ id }) => id.startsWith('0161'))!.sql).execute(trx)
    const { rows } = await sql<{ id: string; letters: number; women: number | null; members: number }>`
      select id, letters, women, (select count(*)::int from known.persons_sum_letter where sum = p.id) as members
      from released.persons_sum p`.execute(trx)
    const left = new Map(rows.map(({ id, ...one }) => [id, one]))
    expect(of.map(({ id }) => left.get(id))).toEqual([
      { letters: 8, women: null, members: 8 },
      { letters: 8, women: 8, members: 8 },
      undefined,
      undefined,
      { letters: 16, women: 8, members: 16 },
      { letters: 16, women: null, members: 16 },
      undefined
    ])
    const { rows: free } = await sql`select from known.persons_sum_letter where sum is null and not waits`.execute(trx)
    expect(free).toHaveLength(2 + 8 + 15 + 1 + 16)
  } finally {
    await trx.rollback().execute()
  }
})

test('a State that a letter probably went to knows it: what then tells too much of the others is not summed', async () => {
  const trx = await db.owner.startTransaction().execute()
  try {
    const letters = ['KEN', 'TUR'].flatMap((state, place) =>
      Array.from({ length: place === 0 ? 9 : 7 }, () => ({
        ...drawLetter(chanceFrom(1)),
        record: 'defenders' as const,
        year: 2013,
        states: [state],
        persons: 2,
        women: 1,
        men: null,
        named: 0
      }))
    )
    await writeDemonstration(trx, rowsOf(letters))
    const ids = letters.map(({ id }) => id)
    const summed = async (...probably: string[]) => {
      for (const [place, state] of probably.entries())
        await sql`update known.letter_addressee set state = null, probable_state = ${state} where letter_id = ${ids[place]!}`.execute(
          trx
        )
      await sql`delete from released.persons_sum`.execute(trx)
      await sql`delete from known.persons_sum_letter`.execute(trx)
      await projectLetters(trx, ids)
      return (await sql`select from known.persons_sum_letter where sum is not null`.execute(trx)).rows.length
    }
    expect(await summed(...Array.from({ length: 5 }, () => 'KEN'), ...Array.from({ length: 4 }, () => 'NPL'))).toBe(16)
    expect(await summed(...Array.from({ length: 9 }, () => 'KEN'))).toBe(0)
  } finally {
    await trx.rollback().execute()
  }
})

/** The numbers that somebody knows who knows these letters. */
function numbersOf(letters: readonly Read[], names: readonly string[]): Map<string, number> {
  return new Map(
    letters.flatMap((one) => [
      [personsOf(one), one.persons!],
      ...(names.includes(womenOf(one)) && one.women !== null ? [[womenOf(one), one.women] as const] : [])
    ]) as [string, number][]
  )
}

function tell(done: readonly Awaited<ReturnType<typeof attack>>[]): { few: number; waiting: number } {
  const add = (name: keyof (typeof done)[number]) => done.reduce((sum, one) => sum + one[name], 0)
  console.log(
    `${done.length} records of ${add('letters')} letters: ${add('cells')} figures, ${add('read')} different sums; of ${add('few')} letters that withhold their number ${add('waiting')} are counted nowhere.`
  )
  return { few: add('few'), waiting: add('waiting') }
}
