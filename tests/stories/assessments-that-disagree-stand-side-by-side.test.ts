import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allStatesColumns, allStatesRows } from '#mandate/publications/all-states/all-states-csv.ts'
import { showAllStates } from '#mandate/publications/all-states/show-all-states.ts'
import { compareCountries } from '#mandate/publications/countries/compare.ts'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { followUpOf, statusesOf } from '#mandate/recommendations/follow-up.ts'
import { findRecommendation, listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { showLine } from '#mandate/recommendations/show-line.ts'
import { showMatrix } from '#mandate/recommendations/show-matrix.ts'
import { indexRegisters } from '#mandate/registers/index-registers.ts'
import { search } from '#mandate/search/search.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'

// Invented recommendations of three reports to Peru, brought by hand; what a State and an institution say of one.
const today = '2026-11-26'
const address = 'https://invented.example/document'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const officer = () => registerDesk(db, today)
const released = async (kind: string, body: object) => {
  const { id } = must(await bring(officer(), kind, body, true))
  await releaseWaiting(db, today)
  return id
}
const report = (made: string, over: object = {}) => ({
  source: 'visit',
  document: `A/HRC/${made}/Add.1`,
  paragraph: '80',
  made,
  maker: 'Special Rapporteur on the situation of human rights defenders',
  addressee: 'state',
  state: 'PER',
  text: 'Invented: let quillwrights defend.',
  lang: 'en',
  themes: ['reprisals'],
  persons: ['women'],
  sdg: ['16.10.1'],
  address,
  ...over
})
const finding = (recommendation: string, over: object) => ({
  recommendation,
  by: 'nhri',
  status: 'not-implemented',
  on: '2026-10',
  evidence: 'Invented: its yearly report, page 3',
  confidence: 'high',
  lang: 'en',
  address,
  ...over
})
const given: string[] = []

test('what a report recommends is brought, found by its words and filters, and not twice', async () => {
  for (const made of ['2004', '2012', '2017-03']) given.push(await released('recommendation', report(made)))
  const { total } = await listRecommendations(
    db.public,
    { state: 'PER', theme: 'reprisals', group: 'women', sdg: '16.10.1', source: 'visit' },
    today
  )
  expect(total).toBe(3)
  const found = await search(db.public, { q: 'quillwrights', lang: 'en', filters: { kind: ['recommendation'] } })
  expect(found.count.value).toBe(3)
  expect(codes(await bring(officer(), 'recommendation', report('2004')))).toEqual(['recommendation-on-record'])
  expect(codes(await bring(officer(), 'recommendation', report('2005', { addressee: 'un' })))).toEqual([
    'state-of-no-addressee'
  ])
})

test('the same advice in three reports: when first, its repeats, and no answer until somebody answers', async () => {
  const line = await released('advice-line', { text: 'Invented: let quillwrights defend', lang: 'en' })
  for (const recommendation of given) await released('lineage', { recommendation, line })
  expect(codes(await bring(officer(), 'lineage', { recommendation: given[0]!, line }))).toEqual([
    'recommendation-in-a-line'
  ])
  expect(codes(await bring(officer(), 'lineage', { recommendation: 'A-HRC-34-52-85-f', line: 'none' }))).toEqual([
    'not-found'
  ])
  const shown = (await showLine(db.public, line, today))!
  expect(shown.trace).toMatchObject({ first: 2004, last: 2017, yearsWithoutAnswer: 22 })
  expect(shown.trace.given.map(({ slug }) => slug)).toEqual(given)
  expect((await listRecommendations(db.public, { line }, today)).total).toBe(3)
  const answer = await released('assessment', finding(given[1]!, { status: 'partially' }))
  expect((await showLine(db.public, line, today))!.trace).toMatchObject({ answered: true, yearsWithoutAnswer: null })
  must(await decideEntry(officer(), { entry: answer, decision: 'withdrawn', reason: 'It was another one' }))
  await releaseWaiting(db, today)
  expect((await showLine(db.public, line, today))!.trace.answered).toBe(false)
})

describe('an institution contradicts the State', () => {
  test('a status without evidence, of another State, from before the recommendation, is refused in words', async () => {
    const wrong = async (over: object) => codes(await bring(officer(), 'assessment', finding(given[0]!, over)))
    expect(await wrong({ evidence: ' ' })).toEqual(['required'])
    expect(await wrong({ evidence: 'x' })).toEqual(['assessment-without-evidence'])
    expect(await wrong({ state: 'CHL' })).toEqual(['recommendation-to-another-state'])
    expect(await wrong({ on: '2003' })).toEqual(['day-before-other'])
    // It would be that assessor's newest word for good.
    expect(await wrong({ on: '2090' })).toEqual(['date-to-come'])
    expect(await wrong({ recommendation: 'none' })).toEqual(['not-found'])
    expect(await wrong({ status: 'not-assessed' })).toEqual(['not-in-list'])
    expect(await wrong({ recommendation: 'A-HRC-34-52-85-f' })).toEqual(['required'])
  })
  test('nothing is found, done or measured before it was asked, as exactly as both days are known', async () => {
    const recommendation = given[2]!
    const early = (kind: string, body: object) => bring(officer(), kind, { recommendation, ...body })
    const before = (field: string, value: string) => ({
      errors: [{ code: 'day-before-other', field, params: { value, other: '2017-03' } }]
    })
    expect(await early('assessment', finding(recommendation, { on: '2017-02' }))).toMatchObject(before('on', '2017-02'))
    const action = { title: 'Invented: too early', lead: 'A ministry', stands: 'planned', lang: 'en' }
    expect(await early('recommendation-action', { ...action, due: '2017-02-28' })).toMatchObject(
      before('due', '2017-02-28')
    )
    const indicator = { kind: 'process', title: 'Invented: too early', lang: 'en' }
    expect(await early('indicator', { ...indicator, until: '2016' })).toMatchObject(before('until', '2016'))
    const position = { position: 'supported', source: 'Invented: a letter' }
    expect(await early('recommendation-position', { ...position, on: '2017-01' })).toMatchObject(
      before('on', '2017-01')
    )
    const measure = await released('recommendation-action', {
      ...action,
      recommendation,
      due: '2017',
      address
    })
    const step = { measure, stands: 'under-way', on: '2017-02-28', evidence: 'Invented', lang: 'en' }
    expect(await bring(officer(), 'action-step', step)).toMatchObject(before('on', '2017-02-28'))
    must(await decideEntry(officer(), { entry: measure, decision: 'withdrawn', reason: 'It was another one' }))
    await releaseWaiting(db, today)
  })
  test('what the United Nations are asked is of no State; of what institutions are asked a State says where', async () => {
    const of = async (kind: string, recommendation: string, body: object) =>
      codes(await bring(officer(), kind, { recommendation, state: 'PER', ...body }))
    const action = { title: 'Invented: an action', lead: 'Somebody', stands: 'planned', lang: 'en' }
    const indicator = { kind: 'process', title: 'Invented: measured', lang: 'en' }
    const { recommendation: _, ...found } = finding('', {})
    for (const [kind, body] of Object.entries({ assessment: found, 'recommendation-action': action, indicator }))
      expect([kind, await of(kind, 'A-HRC-34-52-86-a', body)]).toEqual([kind, ['recommendation-to-the-un']])
    expect(await of('assessment', 'A-HRC-34-52-86-a', { ...found, state: undefined })).toEqual([])
    expect(await of('assessment', 'A-HRC-34-52-87-a', found)).toEqual([])
    expect(await of('assessment', 'A-HRC-34-52-88-d', found)).toEqual([])
    // A step of what is of no State is of none.
    const measure = await released('recommendation-action', { ...action, recommendation: 'A-HRC-34-52-86-a', address })
    const step = { measure, state: 'PER', stands: 'done', on: '2026-10', evidence: 'Invented', lang: 'en' }
    expect(codes(await bring(officer(), 'action-step', step))).toEqual(['state-of-no-addressee'])
  })
  test('both stand, side by side, neither weighed; what is taken out is gone', async () => {
    await released('assessment', finding(given[2]!, { by: 'state', status: 'fully', name: 'Invented ministry' }))
    const ofNhri = await released('assessment', finding(given[2]!, { state: 'PER' }))
    const { standings } = await followUpOf(db.public, given[2]!)
    expect(standings).toMatchObject([
      {
        state: 'PER',
        standing: {
          disagree: true,
          kinds: [
            { kind: 'state', latest: [{ status: 'fully', byName: 'Invented ministry' }] },
            { kind: 'nhri', latest: [{ status: 'not-implemented', byName: null }] }
          ]
        }
      }
    ])
    const listed = async (filters: object) => (await listRecommendations(db.public, filters, today)).total
    expect(await listed({ status: 'fully', state: 'PER' })).toBe(1)
    expect(await listed({ status: 'fully', 'assessed-by': 'nhri' })).toBe(0)
    expect(await listed({ status: 'not-assessed', state: 'PER' })).toBe(2)
    const { recommendations } = (await findCountry(db.public, 'PER', today))!
    expect(recommendations).toMatchObject({
      ratified: { of: 18 },
      latest: { onDay: '2026-10-01', onPrecision: 'month' },
      found: [
        { kind: 'state', counts: [{ status: 'fully', count: 1 }] },
        { kind: 'nhri', counts: [{ status: 'not-implemented', count: 1 }] }
      ]
    })
    expect(recommendations.ratified!.treaties.length).toBeGreaterThan(10)
    must(await decideEntry(officer(), { entry: ofNhri, decision: 'withdrawn', reason: 'It was another one' }))
    await releaseWaiting(db, today)
    expect((await statusesOf(db.public, given)).get(given[2]!)).toMatchObject({ disagree: false, kinds: [{}] })
  })
  test('of a recommendation to all States each State is assessed for itself', async () => {
    await released('assessment', finding('A-HRC-34-52-85-f', { state: 'CHL', status: 'partially' }))
    await released('assessment', finding('A-HRC-34-52-85-f', { state: 'PER', status: 'regressed' }))
    const ofChile = await followUpOf(db.public, 'A-HRC-34-52-85-f', 'CHL')
    expect(ofChile.standings).toMatchObject([{ state: 'CHL', standing: { disagree: false } }])
    expect((await followUpOf(db.public, 'A-HRC-34-52-85-f')).standings).toHaveLength(2)
  })
})

test('actions and indicators: what was done and what changed stand apart', async () => {
  const to = { recommendation: given[2]!, lang: 'en', address }
  await released('recommendation-action', { ...to, title: 'Invented: a circular', lead: 'A ministry', stands: 'done' })
  for (const kind of ['process', 'outcome']) {
    const { id } = must(
      await bring(officer(), 'indicator', {
        recommendation: given[2]!,
        lang: 'en',
        kind,
        title: `Invented ${kind}`,
        target: '12,5',
        until: '2027'
      })
    )
    must(await decideEntry(registerDesk(db, today, 'second officer'), { entry: id, decision: 'let-through' }))
    await releaseWaiting(db, today)
    await released('indicator-value', {
      indicator: id,
      value: '-3.25',
      on: '2026',
      evidence: 'Invented survey',
      address
    })
  }
  expect(
    codes(
      await bring(officer(), 'indicator-value', { indicator: 'none', value: 'many', on: '2026', evidence: 'Invented' })
    )
  ).toEqual(['no-number'])
  const { actions, done, changed } = await followUpOf(db.public, given[2]!)
  expect(actions).toMatchObject([{ state: 'PER', participation: null }])
  expect(done).toMatchObject([{ kind: 'process', target: 12.5, values: [{ value: -3.25 }] }])
  expect(changed).toMatchObject([{ kind: 'outcome', values: [{ onDay: '2026-01-01', onPrecision: 'year' }] }])
})

test('the matrix counts what its list has, State by State', async () => {
  for (const columns of ['theme', 'issue', 'status', 'position'] as const) {
    const { columns: keys, rows } = await showMatrix(db.public, {}, columns, today, 'en')
    for (const { state, total, counts } of rows) {
      expect((await listRecommendations(db.public, { state }, today)).total).toBe(total)
      for (const [place, count] of counts.entries())
        expect((await listRecommendations(db.public, { state, [columns]: keys[place] }, today)).total).toBe(count)
    }
  }
})

test('of what all States are asked each State has a cell: who found what, and what the registers count', async () => {
  await released('assessment', finding('A-HRC-34-52-85-f', { state: 'PER', by: 'state', status: 'fully' }))
  const { asked, rows } = await showAllStates(db.public, {}, today, 'en')
  expect(asked.map(({ paragraph }) => paragraph)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((at) => `85 (${at})`))
  expect(rows).toHaveLength(196)
  const cell = (state: string, slug: string) =>
    rows.find((row) => row.state === state)!.cells[asked.findIndex((one) => one.slug === `A-HRC-34-52-85-${slug}`)]!
  expect(cell('PER', 'f').standing).toMatchObject({
    disagree: true,
    kinds: [{ latest: [{ status: 'fully' }] }, { latest: [{ status: 'regressed' }] }]
  })
  expect(cell('CHL', 'f').standing).toMatchObject({ disagree: false, kinds: [{ latest: [{ status: 'partially' }] }] })
  expect(cell('NOR', 'f').standing.kinds).toEqual([])
  // The report's own record: visits made and waiting, guidelines and mechanisms.
  expect(cell('HUN', 'e').measured).toMatchObject([
    { code: 'visit', key: 'completed', path: 'visits/HUN-2016' },
    { code: 'terms', n: 1, of: 11, unknown: 10 }
  ])
  expect(cell('NOR', 'd').measured).toMatchObject([{ code: 'guidelines', path: 'protection#guidelines-NOR' }])
  expect(cell('NOR', 'g').measured).toEqual([])
  const names = async (filters: object, lang: string) =>
    (await showAllStates(db.public, filters, today, lang)).rows.map(({ state }) => state)
  expect((await names({ assessed: true }, 'en')).toSorted()).toEqual(['CHL', 'PER'])
  expect(await names({ assessed: true, recommendation: 'A-HRC-34-52-85-a' }, 'en')).toEqual([])
  // The alphabet of the reader's language, whatever was found.
  expect((await names({}, 'en'))[0]).toBe('AFG')
  expect((await names({}, 'es')).indexOf('DEU')).toBeLessThan((await names({}, 'es')).indexOf('BEL'))
})

test('its file has a row for each assessor, with the day as exactly as that is known', async () => {
  const recommendation = 'A-HRC-34-52-85-f'
  const all = await showAllStates(db.public, { recommendation, assessed: true }, today, 'en')
  const rows = allStatesRows(all, (state) => state, { asOf: today, licence: 'free', list: address })
  const column = (name: (typeof allStatesColumns)[number]) =>
    rows.map((row) => row.split(',')[allStatesColumns.indexOf(name)])
  expect(column('state')).toEqual(['CHL', 'PER', 'PER'])
  expect(column('assessed_by')).toEqual(['nhri', 'state', 'nhri'])
  expect(column('assessors_disagree')).toEqual(['no', 'yes', 'yes'])
  expect(column('assessed_on')).toEqual(['2026-10', '2026-10', '2026-10'])
})

test('countries side by side: in the order asked for, each figure with its base and exactly its list', async () => {
  const parts = await compareCountries(db.public, ['PER', 'CHL'], today)
  const rows = parts.find(({ part }) => part === 'recommendations')!.rows
  for (const { figures } of rows.filter(({ code }) => code !== 'all-states'))
    for (const { n, path } of figures) {
      const filters = Object.fromEntries(new URLSearchParams(path!.split('?')[1]))
      const flags = Object.fromEntries(Object.entries(filters).map(([name, v]) => [name, v === 'yes' ? true : v]))
      expect((await listRecommendations(db.public, flags, today)).total).toBe(n)
    }
  expect(rows.find(({ key }) => key === 'fully')!.figures).toMatchObject([
    { n: 1, of: 3 },
    { n: 0, of: 0 }
  ])
  expect(rows.find(({ code }) => code === 'all-states')!.figures).toMatchObject([
    { n: 1, of: 7 },
    { n: 1, of: 7 }
  ])
  // Nobody found it in progress in either: the line is left out.
  expect(rows.find(({ key }) => key === 'in-progress')).toBeUndefined()
  const turned = await compareCountries(db.public, ['CHL', 'PER'], today)
  expect(turned.map(({ rows: of }) => of.map(({ figures }) => figures))).toEqual(
    parts.map(({ rows: of }) => of.map(({ figures }) => figures.toReversed()))
  )
})

test('what the report recommends is found in each of the six languages', async () => {
  await indexRegisters(db.owner)
  await indexRegisters(db.owner)
  const { rows } = await sql<{ lang: string; n: number }>`
    select p.lang, count(*)::int as n from released.passage p join released.passage_text t using (id)
    where t.subject like 'A-HRC-34-52-%' group by 1 order by 1`.execute(db.public)
  expect(rows).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((lang) => ({ lang, n: 19 })))
  expect((await findRecommendation(db.public, 'A-HRC-34-52-85-f'))!.measuredBy).toBe('reply-coverage')
})
