import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDueQuery } from '#mandate/due/due-query.ts'
import { allDue, dueOfCountry, listDue, yearsOfDue } from '#mandate/due/list-due.ts'
import { missingOn } from '#mandate/due/missing.ts'
import { findLaw } from '#mandate/laws/list-laws.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, registerDesk, releaseWaiting } from '#tests/registers.ts'

// What the reference data knows stands there; then an invented review, an invented bill and an invented pledge.
const today = '2026-11-26'
const address = 'https://invented.example/document'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const desk = (day = today) => registerDesk(db, day)
async function put(kind: string, body: object, day = today): Promise<string> {
  const { id } = must(await bring(desk(day), kind, { ...body, address }, true))
  await releaseWaiting(db, day)
  return id
}
const refusedWith = async (kind: string, body: object) => codes(await bring(desk(), kind, { ...body, address }, true))
const due = (filters: Parameters<typeof allDue>[1], on = today) => allDue(db.public, filters, on)

test('the record: sessions that a source has, the report’s commitments, and what nobody knows is said', async () => {
  const [session] = await due({ year: 2022, kind: 'upr', stands: 'past' })
  expect(session).toMatchObject({ key: 'upr-40', on: '2022-01-24', until: '2022-02-03', stands: 'past' })
  expect(await due({ kind: 'upr' })).toEqual([])
  expect((await due({ year: 2009, state: 'AZE' })).map(({ key }) => key)).toEqual(['upr-4'])
  const overdue = await due({ stands: 'overdue', kind: 'report' })
  expect(overdue.length).toBeGreaterThan(0)
  expect(overdue.every(({ on }) => on < '2019')).toBe(true)
  // What is listed begins with this year; what was promised for an earlier one and not kept is counted all the same.
  const serbia = await listDue(db.public, { state: 'SRB' }, today)
  expect(serbia).toMatchObject({ total: 0, counts: { overdue: 0 }, open: { from: 2026, overdue: 1 } })
  expect((await dueOfCountry(db.public, 'SRB', today)).overdue).toBe(1)
  expect((await listDue(db.public, { state: 'SRB', year: 2017 }, today)).open).toBeNull()
  expect(await missingOn(db.public, today)).toMatchObject({ reviews: { missing: 193, of: 193 }, bills: 0 })
  expect(await yearsOfDue(db.public, today)).toEqual(expect.arrayContaining([2008, 2017, 2026, 2027]))
})

test('a review that is announced takes its place; the same again, and days in the wrong order, are refused', async () => {
  const review = { state: 'PER', session: 901, on: '2027-02', source: 'Invented calendar' }
  await put('upr-review', review)
  expect(await due({ kind: 'upr' })).toMatchObject([{ key: 'upr-901', precision: 'month', states: ['PER'] }])
  expect(await refusedWith('upr-review', review)).toEqual(['review-known'])
  const exact = { ...review, on: '2027-02-08', until: '2027-02-01' }
  expect(await refusedWith('upr-review', exact)).toEqual(['day-before-other'])
  expect(await refusedWith('upr-review', { ...review, until: '2027-02-12' })).toEqual(['review-day-needed'])
  // What is known more exactly takes the place of what was known before; the line keeps its name.
  await put('upr-review', { ...exact, until: '2027-02-19' })
  expect(await due({ kind: 'upr' })).toMatchObject([{ key: 'upr-901', on: '2027-02-08', until: '2027-02-19' }])
  expect(await missingOn(db.public, today)).toMatchObject({ reviews: { missing: 192 } })
})

test('a bill is expected somewhere until it is there; a pledge is overdue on the day after', async () => {
  const law = await put('law', {
    state: 'PER',
    kind: 'bill',
    level: 'national',
    title: 'Invented bill on marmalade',
    lang: 'en',
    effect: 'neutral',
    stage: 'committee',
    on: '2026-10-01',
    source: 'Invented gazette'
  })
  const vote = { law, stage: 'chamber-vote', source: 'Invented agenda' }
  expect(await refusedWith('law-next', { ...vote, on: '2026-11-25' })).toEqual(['date-gone'])
  expect(await refusedWith('law-next', { ...vote, law: 'no-such-law', on: '2026-12-03' })).toEqual(['law-not-found'])
  await put('law-next', { ...vote, on: '2026-12-03' })
  const bills = async (on = today) => (await due({ kind: 'bill', state: 'PER' }, on)).map(({ stands }) => stands)
  expect(await bills()).toEqual(['coming'])
  expect(await bills('2026-12-04')).toEqual(['past'])
  expect((await findLaw(db.public, law))!.next).toMatchObject([{ stage: 'chamber-vote', onDay: '2026-12-03' }])
  await put('law-stage', { law, stage: 'chamber-vote', on: '2026-12-03', source: 'Invented gazette' }, '2026-12-04')
  expect(await bills('2026-12-04')).toEqual(['done'])
  expect((await findLaw(db.public, law))!.next).toEqual([])

  const pledge = {
    state: 'PER',
    occasion: 'candidacy',
    document: 'DEMO/PLEDGE',
    made: '2026-01',
    text: 'Invented pledge',
    lang: 'en'
  }
  const commitment = await put('state-commitment', { ...pledge, due: '2026-11-30' })
  const standsOn = async (day: string) =>
    (await due({ state: 'PER', kind: 'commitment', year: 2026 }, day)).map(({ stands }) => stands)
  expect(await standsOn('2026-11-30')).toEqual(['coming'])
  expect(await standsOn('2026-12-01')).toEqual(['overdue'])
  await put('commitment-step', { commitment, stands: 'done', on: '2026-11', evidence: 'Invented report', lang: 'en' })
  expect(await standsOn('2026-12-01')).toEqual(['done'])
})

test('a page follows another without a gap, and an address that makes no sense is answered in words', async () => {
  const whole = await due({})
  const walked: string[] = []
  for (let after: string | null = null; ;) {
    const page = await listDue(db.public, {}, today, { after, limit: 4 })
    walked.push(...page.entries.map(({ key }) => key))
    after = page.older
    if (after === null) break
  }
  expect(walked).toEqual(whole.map(({ key }) => key))
  expect(new Set(walked).size).toBe(walked.length)
  const read = readDueQuery(new URLSearchParams('year=20x6&kind=party&state=PER'), await lists(db.public, 'en'))
  expect(read).toMatchObject({ ok: false, typed: { state: 'PER', kind: 'party' } })
  expect(!read.ok && read.errors.map(({ field }) => field)).toEqual(['year', 'kind'])
  expect((await dueOfCountry(db.public, 'PER', today)).next.map(({ kind }) => kind)).toContain('upr')
})
