import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareCountries } from '#mandate/publications/countries/compare.ts'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { bring, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const country = async (code: string, on = today) => (await findCountry(db.public, code, on))!

/** Of Peru beside Tuvalu: what it promised, kept, and did not keep in time; with their bases. */
const promisedBeside = async () =>
  (await compareCountries(db.public, ['PER', 'TUV'], today))
    .find(({ part }) => part === 'commitments')!
    .rows.map(({ figures: [ofPeru] }) => ofPeru)

test('a mandate’s commitment stands on the page of each State that it is about, and is none of theirs', async () => {
  for (const [state, slug] of [
    ['PER', 'A-HRC-34-52-visits'],
    ['SRB', 'A-HRC-34-52-follow-up-visits'],
    ['XKX', 'A-HRC-34-52-follow-up-visits']
  ] as const) {
    const { commitments } = await country(state)
    expect(commitments.newest.map((one) => one.slug)).toEqual([slug])
    // Proposed in January 2017 for the next three years (para. 45).
    if (state !== 'PER') expect(commitments.newest[0]).toMatchObject({ dueOn: '2020-01-01', duePrecision: 'month' })
    expect(commitments.own.total).toBe(0)
  }
  expect(await promisedBeside()).toMatchObject([{ n: 0 }, { n: 0, of: 0 }, { n: 0, of: 0 }])
  expect((await country('COD')).commitments.newest.map(({ slug }) => slug)).toEqual(['A-HRC-34-52-peacekeeping'])
  expect((await country('TUV')).commitments.total).toBe(0)
  expect((await country('PER')).visits).toMatchObject({ made: 0 })
  expect((await country('PER')).recommendations.ratified!.treaties).toContainEqual({ treaty: 'ICCPR', since: 1978 })
})

test('what a State promised comes first; how it stands is what somebody showed', async () => {
  const put = async (kind: string, body: object) => {
    const { id } = must(
      await bring(registerDesk(db, today), kind, { ...body, address: 'https://invented.example/d' }, true)
    )
    await releaseWaiting(db, today)
    return id
  }
  const pledge = {
    state: 'PER',
    document: 'DEMO/PLEDGE',
    made: '2025',
    text: 'Invented for the test: answer in time.',
    lang: 'en'
  }
  const late = await put('state-commitment', { ...pledge, occasion: 'candidacy', due: '2026-10-01' })
  await put('state-commitment', { ...pledge, occasion: 'upr', due: '2027-06' })
  const { commitments, due } = await country('PER')
  expect(commitments.own).toEqual({ total: 2, done: 0, overdue: 1 })
  expect(commitments.newest.map(({ state }) => state)).toEqual(['PER', 'PER', null])
  const list = 'commitments?state=PER&by=state'
  expect(await promisedBeside()).toEqual([
    { n: 2, of: null, path: list },
    { n: 0, of: 2, path: `${list}&stands=done` },
    { n: 1, of: 2, path: `${list}&overdue=yes` }
  ])
  // The mandate's own promise about Peru was never shown to be kept either: the last that is overdue stands first.
  expect(due.next.map(({ key, stands }) => ({ key, stands }))).toEqual([
    { key: `commitment-${late}`, stands: 'overdue' },
    { key: expect.stringMatching(/^commitment-/), stands: 'coming' }
  ])
  await put('commitment-step', {
    commitment: late,
    stands: 'done',
    on: '2026-11',
    evidence: 'Invented report',
    lang: 'en'
  })
  expect((await country('PER')).commitments.own).toEqual({ total: 2, done: 1, overdue: 0 })
})
