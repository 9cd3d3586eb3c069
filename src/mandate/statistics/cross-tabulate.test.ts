import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { loadReference } from '../reference/load-reference.ts'
import { crossTabulate, type Cell } from './cross-tabulate.ts'
import { insertFacts } from './fixture.server.ts'
import type { MeasureName } from './measures.ts'
import { makeQuery, type Query } from './query.ts'
import { lists } from '../reference/reference-lists.ts'
import { readQuery } from './parse-query.ts'
import { toQueryString } from './query-string.ts'
import { tableRows } from './table-as-rows.ts'

let db: TestDatabase
const asOf = '2017-06-01'
const ask = (parts: Partial<Query>) => crossTabulate(db.public, makeQuery(asOf, parts))
const counts = (cells: Cell[]) => Object.fromEntries(cells.map(({ keys, count }) => [keys.join(' '), count]))
const valued = (cells: Cell[]) => Object.fromEntries(cells.map(({ keys, value }) => [keys.join(' '), value]))

beforeAll(async () => {
  db = await testDatabase()
  expect((await loadReference(db.owner, join(projectRoot, 'reference'))).ok).toBe(true)
  await insertFacts(
    db.owner,
    ['known', 'released'],
    [
      {
        sentOn: '2014-11-30',
        kind: 'UA',
        state: 'EGY',
        persons: 3,
        women: 1,
        men: 2,
        dueOn: '2014-12-30',
        answeredOn: '2014-12-10',
        themes: ['torture', 'fair-trial'],
        signatories: ['human-rights-defenders']
      },
      {
        sentOn: '2014-12-01',
        kind: 'AL',
        state: 'EGY',
        persons: 10,
        women: 4,
        men: 6,
        dueOn: '2015-01-30',
        joint: true
      },
      {
        sentOn: '2015-03-05',
        kind: 'AL',
        state: 'PER',
        persons: 20,
        women: 9,
        men: 11,
        dueOn: '2015-05-04',
        answeredOn: '2016-12-31',
        reprisal: true
      },
      { sentOn: '2016-05-05', kind: 'OL', state: 'PER', persons: null, dueOn: '2016-07-04', answered: true },
      { sentOn: null, kind: 'AL', state: 'PER', persons: 2 },
      { sentOn: '2016-06-01', kind: 'AL', state: null, class: 2, persons: 1, dueOn: '2016-07-31' },
      {
        sentOn: '2016-06-01',
        kind: 'AL',
        state: null,
        class: 1,
        certain: false,
        persons: 1,
        answeredOn: '2016-07-01'
      },
      { sentOn: '2017-05-01', kind: 'AL', state: 'EGY', persons: 1, dueOn: '2017-06-30' }
    ]
  )
})
afterAll(() => db.close())

test('letters by reporting and by calendar year differ by December; what has no day is unassigned', async () => {
  expect(counts((await ask({ by: ['year'] })).cells)).toEqual({ 2014: 1, 2015: 2, 2016: 3, 2017: 1, unassigned: 1 })
  expect(counts((await ask({ by: ['year'], years: 'calendar' })).cells)).toEqual({
    2014: 2,
    2015: 1,
    2016: 3,
    2017: 1,
    unassigned: 1
  })
})

test('who is no State stands by class, a State that is not sure is unassigned, and so is a region of neither', async () => {
  expect(counts((await ask({ by: ['addressee'] })).cells)).toEqual({ EGY: 3, PER: 3, company: 1, unassigned: 1 })
  expect(counts((await ask({ by: ['region'] })).cells)).toEqual({ mena: 3, americas: 3, unassigned: 2 })
  expect(counts((await ask({ by: ['un-group'] })).cells)).toEqual({
    african: 3,
    'latin-american-caribbean': 3,
    unassigned: 2
  })
  expect(counts((await ask({ by: ['period'], where: { addressee: ['PER', 'company'] } })).cells)).toEqual({
    '2015-september': 1,
    '2016-september': 1,
    '2017-march': 1,
    unassigned: 1
  })
})

test('a table by two dimensions has margins and total, with counts that add up', async () => {
  const table = await ask({ by: ['year', 'kind'] })
  expect(counts(table.cells)).toEqual({
    '2014 UA': 1,
    '2015 AL': 2,
    '2016 AL': 2,
    '2016 OL': 1,
    '2017 AL': 1,
    'unassigned AL': 1
  })
  expect(counts(table.margins[0]!)).toEqual({ 2014: 1, 2015: 2, 2016: 3, 2017: 1, unassigned: 1 })
  expect(counts(table.margins[1]!)).toEqual({ UA: 1, AL: 6, OL: 1, unassigned: 0 })
  expect(table.total).toMatchObject({ count: 8, base: 8 })
  expect(table.values).toEqual([
    ['2014', '2015', '2016', '2017', 'unassigned'],
    ['UA', 'AL', 'OL', 'unassigned']
  ])
})

test('a letter of two themes stands in both rows, and the total is no sum of rows', async () => {
  const table = await ask({ by: ['theme', 'kind'] })
  expect(counts(table.cells)).toEqual({ 'fair-trial UA': 1, 'torture UA': 1, 'unassigned AL': 6, 'unassigned OL': 1 })
  expect(counts(table.margins[1]!)).toMatchObject({ UA: 1, AL: 6, OL: 1 })
  expect(table.total.count).toBe(8)
  expect(table.caveats).toContain('rows-overlap')
})

test('reply rate counts letters of the period with a reply as of the day, and leaves out who is not sure', async () => {
  const table = await ask({ measure: 'reply-rate', by: ['year'], asOf: '2016-12-30' })
  const of = (year: string) => table.cells.find(({ keys }) => keys[0] === year)
  expect(of('2014')).toMatchObject({ count: 1, base: 1, value: 1 })
  expect(of('2015')).toMatchObject({ count: 0, base: 2, value: 0 })
  expect(of('2016')).toMatchObject({ count: 0, base: 2, value: 0, notes: ['uncertain-left-out', 'provisional'] })
  expect(of('2017')).toBe(undefined) // not yet sent
  expect((await ask({ measure: 'reply-rate', by: ['year'], asOf: '2016-12-31' })).cells[1]).toMatchObject({
    count: 1,
    base: 2
  })
  expect((await ask({ measure: 'reply-rate-due', asOf: '2014-12-30' })).total).toMatchObject({
    count: 0,
    base: 0,
    value: null
  })
  expect((await ask({ measure: 'reply-rate-due', asOf: '2014-12-31' })).total).toMatchObject({
    count: 1,
    base: 1,
    value: 1
  })
})

test('as of a day what surely happened by then is counted; what may have happened stands beside it', async () => {
  const asOfDay = async (day: string, parts: Partial<Query> = {}) => {
    const { total, possible, cells } = await ask({ by: ['year'], asOf: day, ...parts })
    return { total: total.count, possible: possible!.total, years: cells.map(({ keys }) => keys[0]) }
  }
  // One is of 1 June 2016 and later, one of no known day in a record of 2016.
  expect(await asOfDay('2015-03-04')).toMatchObject({
    total: 2,
    possible: { base: 1 },
    years: ['2014', '2015', 'unassigned']
  })
  expect(await asOfDay('2016-12-30')).toMatchObject({ total: 6, possible: { count: 1, base: 1 } })
  expect(await asOfDay('2016-12-31')).toMatchObject({ total: 7, possible: { count: 0, base: 0 } })
  // The reply of no known day, reported in the record of 2016.
  const peru: Partial<Query> = { measure: 'replies', where: { addressee: ['PER'] } }
  expect(await asOfDay('2016-12-30', peru)).toMatchObject({ total: 0, possible: { count: 1, base: 1 } })
  expect(await asOfDay('2016-12-31', peru)).toMatchObject({ total: 2, possible: { count: 0, base: 0 } })
  expect((await ask({ asOf: '2016-12-30', by: ['addressee'] })).possible!.cells).toEqual([
    { keys: ['PER'], value: null, count: 1, base: 1, notes: [] }
  ])
})

test('a letter of which only the month is known counts from the end of that month', async () => {
  const other = await testDatabase()
  await loadReference(other.owner, join(projectRoot, 'reference'))
  await insertFacts(other.owner, ['released'], [{ sentMonth: '2026-03', state: 'PER' }])
  const asked = (asOf: string) => crossTabulate(other.public, makeQuery(asOf, { measure: 'reply-rate' }))
  expect(await asked('2026-03-30')).toMatchObject({ total: { base: 0 }, possible: { total: { count: 0, base: 1 } } })
  expect(await asked('2026-03-31')).toMatchObject({ total: { base: 1 }, possible: { total: { base: 0 } } })
  expect(await asked('2015-01-01')).toMatchObject({ total: { base: 0 }, possible: { total: { base: 0 } } })
  await other.close()
})

test('what may have happened is counted of the letters that its measure counts', async () => {
  const other = await testDatabase()
  await loadReference(other.owner, join(projectRoot, 'reference'))
  const answered = { answered: true, knownBy: '2026-12-31' }
  const notSure = { state: null, certain: false }
  await insertFacts(
    other.owner,
    ['released'],
    [
      { sentMonth: '2026-03', state: 'PER' },
      { sentMonth: '2026-03', ...notSure },
      { sentOn: '2026-01-05', state: 'PER', dueOn: '2026-03-06', ...answered },
      { sentOn: '2026-03-01', state: 'PER', dueOn: '2026-04-30', ...answered },
      { sentOn: '2026-01-05', ...notSure, ...answered }
    ]
  )
  const asked = async (measure: MeasureName) => {
    const table = await crossTabulate(other.public, makeQuery('2026-03-15', { measure, by: ['addressee'] }))
    const possible = tableRows(table).filter(({ dates }) => dates === 'possible')
    const { count, base } = table.possible!.total
    return [count, base, possible.map(({ keys }) => keys[0]!).toSorted()]
  }
  expect(await asked('letters')).toEqual([2, 2, ['PER', 'unassigned']])
  expect(await asked('replies')).toEqual([2, 1, ['PER']])
  expect(await asked('reply-rate')).toEqual([2, 1, ['PER']])
  // A due day is known only where the day of sending is.
  expect(await asked('reply-rate-due')).toEqual([1, 0, ['PER']])
  expect(await asked('overdue')).toEqual([2, 0, ['PER']])
  // Only letters whose days are known have a number of days.
  expect(await asked('median-days')).toEqual([0, 0, []])
  await other.close()
})

test('overdue on the day after the due day, and no more once there is a reply', async () => {
  const overdue = async (day: string) =>
    (await ask({ measure: 'overdue', asOf: day, where: { addressee: ['PER'] } })).total
  expect(await overdue('2015-05-03')).toMatchObject({ count: 0 })
  expect(await overdue('2015-05-04')).toMatchObject({ count: 0, base: 1 })
  expect(await overdue('2015-05-05')).toMatchObject({ count: 1, base: 1 })
  expect(await overdue('2016-12-30')).toMatchObject({ count: 1 })
  expect(await overdue('2016-12-31')).toMatchObject({ count: 0 })
})

test('median days: waiting letters are censored, replies of an unknown day stay out', async () => {
  expect(
    (await ask({ measure: 'median-days', where: { addressee: ['EGY'] }, asOf: '2017-03-01' })).total
  ).toMatchObject({
    value: 10,
    count: 1,
    base: 2
  })
  expect((await ask({ measure: 'median-days', where: { addressee: ['PER'] } })).total).toMatchObject({
    value: 667,
    count: 1,
    base: 1
  })
  const early = await ask({ measure: 'median-days', where: { addressee: ['PER'] }, asOf: '2016-01-01' })
  expect(early.total).toMatchObject({ value: null, count: 0, base: 1, notes: ['not-reached'] })
})

test('persons by sex: each sex its own, the rest not established', async () => {
  const known = (parts: Partial<Query>) => crossTabulate(db.owner, makeQuery(asOf, { scope: 'all', ...parts }))
  expect(valued((await known({ measure: 'persons', by: ['sex'] })).cells)).toEqual({
    women: 14,
    men: 19,
    'not-established': 5,
    unassigned: 0
  })
  const share = await known({ measure: 'women-share', by: ['year'] })
  expect(share.cells.find(({ keys }) => keys[0] === '2015')).toMatchObject({ count: 13, base: 30 })
  expect(share.cells.find(({ keys }) => keys[0] === '2016')).toMatchObject({
    value: null,
    notes: expect.arrayContaining(['sex-not-established', 'persons-unknown'])
  })
})

test('of persons the public is told what letters tell, and how many letters do not', async () => {
  const cells = async (parts: Partial<Query>) =>
    Object.fromEntries(
      (await ask(parts)).cells.map(({ keys, value, withheld }) => [keys.join(' '), [value, withheld ?? 0]])
    )
  const persons = await ask({ measure: 'persons', by: ['addressee'] })
  expect(await cells({ measure: 'persons', by: ['addressee'] })).toEqual({
    EGY: [10, 2],
    PER: [20, 1],
    company: [null, 1],
    unassigned: [null, 1]
  })
  expect(persons.total).toMatchObject({ value: 30, withheld: 5, notes: ['persons-unknown', 'partly-withheld'] })
  expect(persons.caveats).toContain('suppression')
  expect(await cells({ measure: 'persons', by: ['sex'] })).toMatchObject({ women: [9, 6], men: [11, 6] })
  expect(await cells({ measure: 'women', by: ['addressee'] })).toMatchObject({ EGY: [null, 3], PER: [9, 1] })
  const share = await ask({ measure: 'women-share', by: ['year'] })
  expect(share.cells.find(({ keys }) => keys[0] === '2015')).toMatchObject({ count: 9, base: 20, withheld: 1 })
  expect((await ask({ measure: 'persons', from: '2014-12-01', to: '2016-11-30' })).total).toMatchObject({
    value: 30,
    withheld: 2
  })
  // By what could single out a letter there are no numbers of persons, and by what letters withhold none of letters.
  for (const parts of [
    { measure: 'women', by: ['addressee', 'kind'] },
    { by: ['kind'] },
    { by: ['kind', 'reprisal'] },
    { by: ['year'], where: { kind: ['UA'] } },
    { from: '2014-11-30', to: '2014-11-30' },
    { to: '2014-12-15', asOf: '2000-01-01', by: ['sex'] },
    { from: '2014-12-01', to: '2014-12-31' },
    { from: '2014-12-01', to: '2015-11-30', by: ['kind'] },
    { by: ['year'], years: 'calendar' },
    { measure: 'letters', by: ['sex'], from: '2014-11-30', to: '2014-11-30' }
  ] as Partial<Query>[]) {
    const table = await ask({ measure: 'persons', ...parts })
    expect(
      [table.total, ...table.cells].every(({ value, notes }) => value === null && notes.includes('too-fine'))
    ).toBe(true)
  }
  const all = await crossTabulate(
    db.owner,
    makeQuery(asOf, { scope: 'all', measure: 'women', by: ['addressee', 'kind'] })
  )
  expect(all.cells.some(({ value }) => value === 9)).toBe(true)
  expect(all.caveats).toContain('internal')
})

test('every figure says that it is letters sent, and a series that a fall is no safety', async () => {
  expect((await ask({})).caveats).toEqual(['not-prevalence', 'counted-by-addressee'])
  expect((await ask({ by: ['year'] })).caveats).toContain('decline-is-not-safety')
})

test('beside figures of replies it is said that those are counted which were released', async () => {
  const caveats = async (query: Partial<Query>) => (await ask(query)).caveats
  for (const name of ['replies', 'reply-rate', 'reply-rate-due', 'median-days', 'overdue'] as const)
    expect(await caveats({ measure: name })).toContain('released-replies')
  expect(await caveats({ by: ['character'] })).toContain('released-replies')
  expect(await caveats({ by: ['kind'] })).not.toContain('released-replies')
})

test('a query is read from an address and written back the same; what is wrong is named with what is allowed', async () => {
  const read = (text: string) =>
    readQuery(db.public, new URLSearchParams(text), { scope: 'public', today: asOf, strict: true })
  const good = await read(
    'by=year,kind&measure=reply-rate&addressee=egy,PER&region=mena&years=calendar&as-of=2016-01-01'
  )
  expect(good).toMatchObject({
    ok: true,
    query: {
      measure: 'reply-rate',
      by: ['year', 'kind'],
      where: { addressee: ['EGY', 'PER'], region: ['mena'] },
      asOf: '2016-01-01'
    }
  })
  if (good.ok)
    expect(toQueryString(good.query, asOf)).toBe(
      'measure=reply-rate&by=year,kind&addressee=EGY,PER&region=mena&years=calendar&as-of=2016-01-01'
    )
  const named = await readQuery(
    db.public,
    new URLSearchParams('addressee=Égypte,مصر,perou,Suiza&mandate=Torture&by=year&by=kind'),
    {
      scope: 'public',
      today: asOf,
      lang: 'fr'
    }
  )
  expect(named).toMatchObject({
    ok: true,
    query: { by: ['year', 'kind'], where: { addressee: ['EGY', 'PER', 'CHE'], mandate: ['torture'] } }
  })
  const names = [...(await lists(db.public, 'en')).mandates.values()].filter(({ name }) => name.includes(','))
  expect(names.length).toBeGreaterThan(0)
  for (const { code, name } of names)
    expect(await read(`mandate=${encodeURIComponent(name)}`)).toMatchObject({ query: { where: { mandate: [code] } } })
  const bad = await read('measure=letterz&by=yeer&addressee=ZZZ&from=2016-02-30&hat=1&years=lunar&scheme=x&kind=ua')
  expect(!bad.ok && bad.errors.map(({ code, field }) => [code, field])).toEqual([
    ['statistics-unknown-measure', 'measure'],
    ['statistics-unknown-dimension', 'by'],
    ['statistics-unknown-code', 'addressee'],
    ['statistics-impossible-day', 'from'],
    ['statistics-unknown-dimension', 'hat'],
    ['statistics-unknown-years', 'years'],
    ['statistics-unknown-scheme', 'scheme']
  ])
  expect(!bad.ok && bad.errors[0]!.params.allowed).toContain('median-days')
})

test('that no women are among persons of whom letters tell the sex is 0 %, whatever other letters withhold', async () => {
  await insertFacts(
    db.owner,
    ['released'],
    [
      { sentOn: '2013-05-05', state: 'FRA', persons: 12, women: 0, men: 12 },
      { sentOn: '2013-06-05', state: 'FRA', persons: 3 }
    ]
  )
  const inFrance = async (measure: Query['measure']) => (await ask({ measure, where: { addressee: ['FRA'] } })).total
  expect(await inFrance('women-share')).toMatchObject({ value: 0, count: 0, base: 12, withheld: 1 })
  expect(await inFrance('women')).toMatchObject({ value: null, count: null, withheld: 1 })
})
