import { afterAll, beforeAll, expect, test } from 'vitest'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { draftAddendum } from '#mandate/visits/draft-addendum.ts'
import { countVisits, findVisit, listMeetings, listVisits } from '#mandate/visits/list-visits.ts'
import { recommendedAsData } from '#mandate/visits/visit-as-data.ts'
import { lineColumns, visitLines } from '#mandate/visits/visit-lines.ts'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { search } from '#mandate/search/search.ts'
import { sql } from 'kysely'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, jobDesk, putPublic, registerDesk, releaseWaiting } from '#tests/registers.ts'

// What the report knew stands there; then an invented visit, from its request to the addendum.
const today = '2026-11-26'
const address = 'https://invented.example/document'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const first = () => registerDesk(db, today)
const put = (kind: string, body: object) => putPublic(db, today, kind, { ...body, address })
const refusedWith = async (kind: string, body: object) => codes(await bring(first(), kind, { ...body, address }, true))

test('the report’s record: 4 visits made, none in 2015, 7 requests waiting, 13 States met', async () => {
  expect(await countVisits(db.public, {}, today)).toEqual({ all: 14, waiting: 7, made: 4 })
  expect((await countVisits(db.public, { year: 2015 }, today)).all).toBe(0)
  const { entries } = await listVisits(db.public, { status: 'requested' }, today)
  expect(entries.map(({ state }) => state).toSorted()).toEqual(['AFG', 'ISR', 'NIC', 'PRY', 'PSE', 'SRB', 'XKX'])
  expect(new Set(entries.map(({ asOf }) => asOf))).toEqual(new Set(['2017-01-23']))
  // The day of a request is not in the report: no number of days is made up.
  expect(entries.flatMap(({ wait }) => wait?.days ?? [])).toEqual([])
  expect(await listMeetings(db.public)).toHaveLength(13)
  const { statuses, made } = await listVisits(db.public, {}, today)
  // None in 2015 (A/HRC/34/52, para. 44); in which years earlier holders went is not known.
  expect(made).toEqual([
    { year: 2014, count: 1 },
    { year: 2015, count: 0 },
    { year: 2016, count: 3 }
  ])
  expect(statuses).toEqual([
    { status: 'requested', count: 7 },
    { status: 'discussed', count: 1 },
    { status: 'completed', count: 4 },
    { status: 'before', count: 2 }
  ])
})

test('Serbia is a request, a follow-up of an earlier visit, and a State met, each once', async () => {
  const { visits } = (await findCountry(db.public, 'SRB', today))!
  expect(visits.newest.map(({ slug, kind, status, earlier }) => ({ slug, kind, status, earlier }))).toEqual([
    { slug: 'SRB-follow-up', kind: 'follow-up', status: 'requested', earlier: 'SRB-before' },
    { slug: 'SRB-before', kind: 'before', status: 'before', earlier: null }
  ])
  expect(visits.meetings).toHaveLength(1)
})

test('from request through silence, reminder, acceptance, visit, report and workshop to an addendum', async () => {
  const visit = await put('visit', { state: 'PER', kind: 'official', text: 'Invented: a visit to marmalade makers' })
  const step = (step: string, on: string, more: object = {}) => put('visit-event', { visit, step, on, ...more })
  const stands = async (day = today) => (await findVisit(db.public, visit, day))!
  await step('requested', '2020-01-10')
  expect(await stands('2020-04-19')).toMatchObject({ status: 'requested', wait: { days: 100, answer: null } })
  await step('reminded', '2020-05-02')
  await step('acknowledged', '2020-05-20')
  expect(await stands('2020-06-18')).toMatchObject({ status: 'requested', wait: { days: 160 } })
  expect(await refusedWith('visit-event', { visit, step: 'reported', on: '2020-08-01', document: 'A/DEMO/1' })).toEqual(
    ['visit-step-first']
  )
  expect(await refusedWith('visit-event', { visit, step: 'accepted', on: '2020-05-19' })).toEqual(['day-before-other'])
  await step('accepted', '2020-09-01')
  expect((await stands()).wait).toMatchObject({ days: 235, answer: { step: 'accepted' } })
  await step('agreed', '2020-10-01', { from: '2021-03-01', to: '2021-03-12' })
  expect(await refusedWith('visit-event', { visit, step: 'completed', on: '2021-03-12' })).toEqual([
    'visit-women-needed'
  ])
  const notMet = { visit, step: 'completed', on: '2021-03-12', women: 'not-met' }
  expect(await refusedWith('visit-event', notMet)).toEqual(['required'])
  const metWithReason = { ...notMet, women: 'met', womenReason: 'Invented: the road was closed' }
  expect(await refusedWith('visit-event', metWithReason)).toEqual(['visit-women-reason-without'])
  await step('completed', '2021-03-12', { from: '2021-03-01', to: '2021-03-12', women: 'met' })
  await put('visit-term', { visit, term: 'detention', stands: 'refused', text: 'Invented: one prison stayed shut' })
  expect((await stands()).terms.map(({ term, stands }) => `${term} ${stands}`)).toEqual([
    'women-defenders accepted',
    'detention refused'
  ])
  await sql`
    insert into released.recommendation (slug, source, year, document, paragraph, state, text, lang, concerns_defenders)
    select 'DEMO-' || n, 'visit', 2021, 'A/DEMO/' || case when n < 4 then 1 else 2 end, n::text, 'PER', 'Invented ' || n, 'en', true
    from generate_series(1, 4) as n`.execute(db.owner)
  await step('reported', '2022-03-01', { document: 'A/DEMO/1' })
  await step('comments', '2022-03-10', { document: 'A/DEMO/1/Add.1' })
  expect(await refusedWith('visit-event', { visit, step: 'addendum', on: '2023-05-01', document: 'A/DEMO/2' })).toEqual(
    ['visit-step-first']
  )
  const workshop = { visit, step: 'workshop', on: '2023-02-01' }
  expect(await refusedWith('visit-event', { ...workshop, participants: ['state'] })).toEqual([
    'visit-workshop-one-sided'
  ])
  await put('visit-event', { ...workshop, participants: ['state', 'nhri', 'civil-society', 'un'] })
  const draft = await draftAddendum(db.public, await stands())
  expect(draft).toMatchObject({ report: { document: 'A/DEMO/1' }, submitted: null, added: [] })
  expect(draft.recommendations.map(({ slug }) => slug)).toEqual(['DEMO-1', 'DEMO-2', 'DEMO-3'])
  const found = (by: string, status: string) =>
    put('assessment', {
      recommendation: 'DEMO-1',
      by,
      status,
      on: '2023-03',
      evidence: 'Invented',
      confidence: 'high',
      lang: 'en'
    })
  await found('state', 'fully')
  await found('nhri', 'not-implemented')
  await step('addendum', '2023-05-01', { document: 'A/DEMO/2' })
  const addendum = await draftAddendum(db.public, await stands())
  expect(addendum.added.map(({ slug }) => slug)).toEqual(['DEMO-4'])
  expect(addendum.recommendations.map(({ standing }) => standing.kinds.map(({ kind }) => kind))).toEqual([
    ['state', 'nhri'],
    [],
    []
  ])
  expect(addendum.recommendations[0]!.standing.disagree).toBe(true)
  expect(addendum.workshops[0]!.participants).toEqual(['state', 'nhri', 'civil-society', 'un'])
  expect((await stands()).status).toBe('addendum')

  // Its own files have the same: each step, each term, each recommendation with every assessor's word beside it.
  const notes = { address: 'https://vigie.example/en/visits/x', asOf: today, licence: 'Invented licence' }
  const rows = visitLines(await stands(), addendum, 'en', notes).map((line) => line.trim().split(','))
  const cells = (part: string, ...columns: (typeof lineColumns)[number][]) =>
    rows.filter((row) => row[2] === part).map((row) => columns.map((column) => row[lineColumns.indexOf(column)]))
  expect(cells('step', 'step', 'day').map((pair) => pair.join(' '))).toEqual(
    (await stands()).events.map(({ step, onDay }) => `${step} ${onDay}`)
  )
  expect(cells('term', 'term', 'stands')).toEqual([
    ['women-defenders', 'accepted'],
    ['detention', 'refused']
  ])
  expect(cells('recommendation', 'recommendation', 'document')).toEqual([
    ['DEMO-1', 'A/DEMO/1'],
    ['DEMO-2', 'A/DEMO/1'],
    ['DEMO-3', 'A/DEMO/1'],
    ['DEMO-4', 'A/DEMO/2']
  ])
  expect(cells('assessment', 'recommendation', 'by', 'status', 'day')).toEqual([
    ['DEMO-1', 'state', 'fully', '2023-03'],
    ['DEMO-1', 'nhri', 'not-implemented', '2023-03']
  ])
  expect(
    recommendedAsData(addendum, 'en').map(({ recommendation, standing }) => [recommendation, standing?.disagree])
  ).toEqual([
    ['DEMO-1', true],
    ['DEMO-2', false],
    ['DEMO-3', false],
    ['DEMO-4', undefined]
  ])

  // It is found by its words, and gone from there with the entry.
  const hits = async () => (await search(db.public, { q: 'marmalade', lang: 'en', filters: {} })).count.value
  expect(await hits()).toBe(1)
  must(await decideEntry(first(), { entry: visit, decision: 'withdrawn', reason: 'It was invented' }))
  await releaseWaiting(db, today)
  expect([await hits(), await findVisit(db.public, visit, today)]).toEqual([0, null])
})

test('days to come, and visits of another mandate, are refused', async () => {
  const step = { visit: 'AFG-request', step: 'accepted', on: '2026-11-27' }
  expect(await refusedWith('visit-event', step)).toEqual(['date-to-come'])
  const other = { ...first(), mandate: 'torture', actor: { ...first().actor, id: 'of another', mandate: 'torture' } }
  expect(codes(await bring(other, 'visit-event', { ...step, on: today }))).toEqual(['visit-of-another'])
})

test('a visit that comes back after it was taken out comes with its steps, each once', async () => {
  const visit = await put('visit', { state: 'NOR', kind: 'official' })
  const step = await put('visit-event', { visit, step: 'requested', on: '2024-01-10' })
  await put('visit-event', { visit, step: 'invited', on: '2024-03-10' })
  const stepsOf = async () => (await findVisit(db.public, visit, today))?.events.map((event) => event.step)
  must(await decideEntry(first(), { entry: visit, decision: 'withdrawn', reason: 'By mistake' }))
  await releaseWaiting(db, today)
  expect(await stepsOf()).toBeUndefined()
  must(await decideEntry(registerDesk(db, today, 'second officer'), { entry: visit, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await stepsOf()).toEqual(['requested', 'invited'])
  // What stands there is not held against itself when it is released once more.
  must(await releaseEntry(jobDesk(db, today), step))
  expect(await stepsOf()).toEqual(['requested', 'invited'])
})

test('a follow-up needs an earlier visit, of the same State, that was made', async () => {
  const wrong = (more: object) => refusedWith('visit', { state: 'HUN', kind: 'follow-up', ...more })
  expect(await wrong({})).toEqual(['visit-earlier-needed'])
  expect(await wrong({ earlier: 'none' })).toEqual(['not-found'])
  expect(await wrong({ earlier: 'AUS-2016' })).toEqual(['visit-earlier-elsewhere'])
  expect(await wrong({ state: 'AFG', earlier: 'AFG-request' })).toEqual(['visit-earlier-not-made'])
  expect(await wrong({ kind: 'official', earlier: 'HUN-2016' })).toEqual(['visit-follows-nothing'])
  const id = await put('visit', { state: 'HUN', kind: 'follow-up', earlier: 'HUN-2016' })
  expect(await findVisit(db.public, id, today)).toMatchObject({ status: null, earlier: 'HUN-2016' })
})

test('a meeting and a standing invitation stand at their State; days in the wrong order are refused', async () => {
  expect(await refusedWith('meeting', { state: 'MNG', on: '2020-05', until: '2020-04-30' })).toEqual([
    'day-before-other'
  ])
  await put('meeting', { state: 'MNG', on: '2020-05', text: 'Invented: a working meeting' })
  await put('standing-invitation', { state: 'MNG', since: '2004', source: 'Invented: a list' })
  const { visits } = (await findCountry(db.public, 'MNG', today))!
  expect(visits).toMatchObject({ total: 0, standing: { since: '2004-01-01' }, meetings: [{ toDay: '2020-05-31' }] })
})
