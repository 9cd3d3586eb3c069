import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql
} from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importUhri } from '#mandate/recommendations/import/import-uhri.ts'
import { importUpr } from '#mandate/recommendations/import/import-upr.ts'
import { indexRecommendations } from '#mandate/recommendations/index-recommendations.server.ts'
import {
  countRecommendations,
  eachRecommendation,
  findRecommendation,
  listRecommendations
} from '#mandate/recommendations/list-recommendations.ts'
import { readRecommendationsQuery } from '#mandate/recommendations/recommendations-query.ts'
import { shapeHead, shapeRows } from '#mandate/recommendations/shapes-csv.ts'
import { readRows } from '#mandate/recommendations/store.server.ts'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { search } from '#mandate/search/search.ts'
import { openDatabase, type Db } from '#platform/db.ts'
import { codesOf, importHarness } from '../import-harness.ts'

// Invented recommendations in the shape of UPR Info's file: to Peru and Egypt, some about defenders.
const today = '2026-06-01'
const header = 'id,session,cycle,year,sur_iso3,rec_iso3,recommending_state,response,action_category,issues,hrd,text'
const row = (id: number, over: Record<string, string> = {}) => {
  const cells = {
    id: String(id),
    session: String(1 + (id % 20)),
    cycle: '1',
    year: String(2008 + (id % 7)),
    sur_iso3: id % 3 === 0 ? 'EGY' : 'PER',
    rec_iso3: id % 2 === 0 ? 'NOR' : 'CHL',
    recommending_state: '',
    response: id % 4 === 0 ? 'Noted' : 'Accepted',
    action_category: String(1 + (id % 5)),
    issues: id % 5 === 0 ? 'Human rights defenders|Justice' : 'Justice',
    hrd: id % 5 === 0 ? '1' : '0',
    text: `Invented ${id}: let judges be heard${id % 5 === 0 ? ' and protect quillwrights who defend' : ''}.`,
    ...over
  }
  return Object.values(cells).join(',')
}
const file = (rows: string[]) => [header, ...rows].join('\n')
const sixty = Array.from({ length: 60 }, (_, at) => row(at + 1))

let house: Awaited<ReturnType<typeof importHarness>>
let db: Db
const upr = (content: string, dryRun = false) => house.run(content, dryRun, importUpr)
beforeAll(async () => {
  house = await importHarness(today)
  db = openDatabase({ url: house.db.url, role: 'vigie_public' })
})
afterAll(async () => {
  await db.destroy()
  await house.close()
})
const filtersOf = async (query: string) => {
  const read = readRecommendationsQuery(new URLSearchParams(query), await lists(db, 'en'))
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.filters
}
/** Takes into the search what the imports before it wrote: what their one job does. */
async function indexed(): Promise<void> {
  const { rows } = await sql`
    delete from graphile_worker._private_jobs where key = 'index-recommendations' returning id`.execute(house.db.owner)
  expect(rows).toHaveLength(1)
  await indexRecommendations(house.db.jobs)
}
/** What A/HRC/34/52 recommends stands there from the beginning. */
const ofTheReport = 19
const total = async (query: string) => (await listRecommendations(db, await filtersOf(query), today)).total

test('a dry run says what would happen and writes nothing', async () => {
  const { result } = await upr(file(sixty), true)
  expect(result).toMatchObject({ ok: true, rows: 60, added: 60, written: false })
  expect(await total('source=upr')).toBe(0)
})

test('a file is taken in; the same again changes nothing; what the source mended is mended', async () => {
  expect((await upr(file(sixty))).result).toMatchObject({ added: 60, changed: 0, unchanged: 0, rejected: 0 })
  const before = await sql`select * from released.recommendation order by id`.execute(db)
  expect((await upr(file(sixty))).result).toMatchObject({ added: 0, changed: 0, unchanged: 60 })
  expect((await sql`select * from released.recommendation order by id`.execute(db)).rows).toEqual(before.rows)

  const mended = sixty.with(4, row(5, { text: 'Invented 5: let judges be heard by marmalade makers.' }))
  expect((await upr(file(mended))).result).toMatchObject({
    added: 0,
    changed: 1,
    changedIds: ['UPR-6-PER-5'],
    unchanged: 59
  })
  expect((await findRecommendation(db, 'UPR-6-PER-5'))!.text).toContain('marmalade')
  const ask = (q: string) => search(db, { q, lang: 'en', filters: { kind: ['recommendation'] } })
  const found = async (q: string) => (await ask(q)).count.value
  // It is in the list at once, and found by its words once the search took it in.
  expect(await found('marmalade')).toBe(0)
  await indexed()
  // Its year is known, and no day of it.
  expect((await ask('marmalade')).hits[0]).toMatchObject({ precision: 'year' })
  expect([await found('marmalade'), await found('quillwrights')]).toEqual([1, 11])
  for (const q of ['UPR-6-PER-5', ' upr-6-per-5 ']) {
    const { hits, count, didYouMean } = await search(db, { q, lang: 'en' })
    expect(hits).toMatchObject([{ kind: 'recommendation', subject: 'UPR-6-PER-5', original: true }])
    expect([count.value, didYouMean]).toEqual([1, null])
  }
  expect((await search(db, { q: 'UPR-6-PER-5', lang: 'en', filters: { state: ['EGY'] } })).hits).toEqual([])
  // What the report recommends stands in our own words: once, in the reader's language, and nowhere as an original.
  const own = await search(db, { q: 'A/HRC/34/52, para. 85 (a)', lang: 'fr' })
  expect(own.hits[0]).toMatchObject({ lang: 'fr', original: false })
  expect(new Set(own.hits.map(({ subject }) => subject)).size).toBe(own.hits.length)
  const english = await search(db, { q: own.hits[0]!.subject, lang: 'en' })
  const words = english.hits[0]!.text.map(({ text }) => text).join('')
  const inEnglish = await search(db, { q: `"${words.split(' ').slice(0, 8).join(' ')}"`, lang: 'fr' })
  expect(inEnglish.hits[0]).toMatchObject({ subject: own.hits[0]!.subject, lang: 'en', original: false })
  expect((await upr(file(sixty))).result).toMatchObject({ changed: 1 })
  await indexed()
  expect([await found('marmalade'), await found('quillwrights')]).toEqual([0, 12])
})

describe('what is wrong is refused in words, with the row kept', () => {
  test('an unknown recommender; the same twice, by number or by words', async () => {
    const rows = [
      row(101, { rec_iso3: '', recommending_state: '(Unknown)' }),
      row(102),
      row(102, { text: 'Invented: another text of that number.' }),
      row(103, { session: '3', year: '2012', sur_iso3: 'PER', rec_iso3: 'NOR', text: 'Invented: the same words.' }),
      row(104, { session: '3', year: '2012', sur_iso3: 'PER', rec_iso3: 'NOR', text: 'Invented: the same words.' })
    ]
    const outcome = await upr(file(rows), true)
    expect(outcome.result).toMatchObject({ added: 2, rejected: 3 })
    expect(codesOf(outcome)).toEqual([
      [2, 'rec_iso3: unknown-recommender'],
      [4, 'id: recommendation-twice'],
      [6, 'id: recommendation-twice']
    ])
  })
  test('a file of another shape', async () => {
    expect((await upr('name,colour\nx,y')).result).toMatchObject({
      ok: false,
      errors: [{ code: 'csv-of-another-shape' }]
    })
    expect((await upr('')).result).toMatchObject({ ok: false, errors: [{ code: 'csv-empty' }] })
  })
  test('filters that are none', async () => {
    const read = readRecommendationsQuery(new URLSearchParams('state=XXX&year=abc&after=1'), await lists(db, 'en'))
    expect(read.ok ? [] : read.errors.map(({ field, code }) => `${field}: ${code}`).toSorted()).toEqual([
      'after: filter-no-page',
      'state: filter-unknown-value',
      'year: filter-no-year'
    ])
  })
})

test('it is found by State, region, answer, action, issue and recommender, and each count is that of its list', async () => {
  expect(await total('source=upr&defenders=yes')).toBe(12)
  for (const by of ['state', 'region', 'un-group', 'by', 'position', 'action', 'issue', 'session', 'year'] as const) {
    const groups = await countRecommendations(db, await filtersOf('source=upr&defenders=yes'), by, today)
    expect(groups.length).toBeGreaterThan(0)
    for (const { key, count } of groups) expect(await total(`source=upr&defenders=yes&${by}=${key}`)).toBe(count)
    if (by !== 'issue') expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(12)
  }
})

test('pages follow each other without a gap or a repeat, newest first', async () => {
  const seen: string[] = []
  let place: string | null = ''
  while (place !== null) {
    const query = new URLSearchParams(place ? { after: place } : {})
    const read = readRecommendationsQuery(query, await lists(db, 'en'))
    if (!read.ok) throw new Error('no such page')
    const page = await listRecommendations(db, read.filters, today, { place: read.place, limit: 7 })
    seen.push(...page.entries.map(({ slug }) => slug))
    place = page.older
  }
  const all = []
  for await (const one of eachRecommendation(db, {}, today)) all.push(one)
  expect(seen).toEqual(all.map(({ slug }) => slug))
  expect(new Set(seen).size).toBe(60 + ofTheReport)
  expect(all.map(({ year }) => year)).toEqual(all.map(({ year }) => year).toSorted((a, b) => b - a))
})

test('a later page is read from where it begins: a file of all of them goes through none twice', async () => {
  let asked: CompiledQuery | null = null
  const written: Db = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler()
    },
    log: ({ query }) => void (asked = query)
  })
  const place = { year: 2009, session: 5, id: '0b9c2f7e-6d3b-4f58-9d6c-8d2f6a9e1c55' }
  await readRows(written, [], place, 500)
  const plan = await db.transaction().execute(async (trx) => {
    // Of sixty rows PostgreSQL would read all; of 42,007 it does as here.
    await sql`set local enable_seqscan = off; set local enable_bitmapscan = off`.execute(trx)
    const { rows } = await trx.executeQuery(CompiledQuery.raw(`explain ${asked!.sql}`, [...asked!.parameters]))
    return JSON.stringify(rows)
  })
  expect(plan).toMatch(/Index Scan using recommendation_newest.*Index Cond: \(year <= /)
})

test('the country page has those to its State', async () => {
  const { recommendations } = (await findCountry(db, 'EGY', today))!
  expect(recommendations).toMatchObject({ total: 20, onDefenders: 4 })
  expect(recommendations.positions.reduce((sum, { count }) => sum + count, 0)).toBe(4)
  expect(recommendations.newest).toHaveLength(3)
})

describe('the shape of the Universal Human Rights Index', () => {
  const index = (content: string, dryRun = false) => house.run(content, dryRun, importUhri)
  const columns =
    'cycle,document,paragraph,state,theme,text,position,tags,persons,SDGs,recommending States,language,date'
  const line = (paragraph: string, over: Record<string, string> = {}) =>
    Object.values({
      cycle: '3',
      document: 'A/HRC/36/9',
      paragraph,
      state: 'Peru',
      theme: 'Reprisals for cooperation with the United Nations; Administration de la justice; Weather',
      text: `Invented ${paragraph}: hear marzipan bakers.`,
      position: 'Supported',
      tags: 'own word',
      persons: 'women',
      sdgs: '16.10.1; 8.5',
      by: 'Norway; CHL',
      language: 'en',
      date: '2017-09',
      ...over
    }).join(',')
  const three = [columns, line('101.1'), line('101.2'), line('101.1', { state: 'EGY' })].join('\n')

  test('is taken in; the same again changes nothing; a paragraph to a State is the same whatever is said of it', async () => {
    const first = await index(three)
    expect(first.result).toMatchObject({ ok: true, added: 3, rejected: 0, notes: { 'kept-as-tags': 3 } })
    expect((await index(three)).result).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
    expect(await findRecommendation(db, 'A-HRC-36-9-101-1-PER')).toMatchObject({
      source: 'upr',
      year: 2017,
      onDay: '2017-09-01',
      onPrecision: 'month',
      byStates: ['NOR', 'CHL'],
      themes: ['reprisals'],
      issues: ['justice'],
      persons: [],
      affected: ['women'],
      sdg: ['16.10.1', '8.5'],
      tags: ['own word', 'Weather'],
      concernsDefenders: false
    })
    await indexed()
    // One paragraph to two States is two recommendations.
    for (const q of ['A/HRC/36/9, para. 101.1', 'a/hrc/36/9 101.1']) {
      const { hits } = await search(db, { q, lang: 'en' })
      expect(hits.slice(0, 2).map(({ subject }) => subject)).toEqual(['A-HRC-36-9-101-1-EGY', 'A-HRC-36-9-101-1-PER'])
    }
    // In whichever letters it is typed.
    const one = async (q: string) => (await search(db, { q, lang: 'en' })).hits[0]?.subject
    expect(await one('a-hrc-36-9-101-1-per')).toBe('A-HRC-36-9-101-1-PER')
    for (const q of ['a-hrc-34-52-85-e', 'A-HRC-34-52-85-E', 'A/HRC/34/52, para. 85(E)'])
      expect(await one(q), q).toBe('A-HRC-34-52-85-e')
    const mended = three.replace('101.2: hear marzipan', '101.2: hear nougat')
    expect((await index(mended)).result).toMatchObject({ added: 0, changed: 1, unchanged: 2 })
    expect([
      await total('by=CHL&cycle=3'),
      await total('by=NOR&sdg=16.10.1'),
      await total('theme=reprisals&state=PER')
    ]).toEqual([3, 3, 2])
    for (const by of ['un-group', 'by', 'theme', 'group', 'sdg', 'source', 'addressee'] as const)
      for (const { key, count } of await countRecommendations(db, {}, by, today))
        if (key !== '') expect(await total(`${by}=${key}`)).toBe(count)
  })
  test('what is wrong is refused with its row: a State that is none, the same paragraph twice, no recommender', async () => {
    const rows = [line('102', { state: 'Atlantis' }), line('103'), line('103'), line('104', { by: '(Unknown)' })]
    const outcome = await index([columns, ...rows].join('\n'), true)
    expect(outcome.result).toMatchObject({ added: 1, rejected: 3 })
    expect(codesOf(outcome)).toEqual([
      [2, 'state: unknown-state-named'],
      [4, 'paragraph: recommendation-twice'],
      [5, 'recommending_states: unknown-recommender']
    ])
  })
  test('a paragraph that would take the address of another takes nobody’s place, in a file or on record', async () => {
    const two = await index([columns, line('301.1'), line('301-1')].join('\n'), true)
    expect(two.result).toMatchObject({ added: 1, rejected: 1 })
    expect(codesOf(two)).toEqual([[3, 'paragraph: recommendation-address-taken']])
    const later = await index([columns, line('101/1')].join('\n'))
    expect(later.result).toMatchObject({ added: 0, changed: 0, rejected: 1 })
    expect(await findRecommendation(db, 'A-HRC-36-9-101-1-PER')).toMatchObject({ paragraph: '101.1' })
  })
  test('what is taken away in either shape is what was taken in', async () => {
    const english = await lists(db, 'en')
    const away = async (shape: 'upr' | 'uhri', filters: object) => {
      const rows: string[] = []
      for await (const one of eachRecommendation(db, filters, today)) {
        rows.push(...shapeRows(shape, one, english))
      }
      return shapeHead(shape) + rows.join('')
    }
    expect((await upr(await away('upr', { source: 'upr' }))).result).toMatchObject({
      rows: 60,
      unchanged: 60,
      rejected: 0
    })
    expect((await index(await away('uhri', { cycle: 3 }))).result).toMatchObject({ rows: 3, unchanged: 3, rejected: 0 })
  })
})
