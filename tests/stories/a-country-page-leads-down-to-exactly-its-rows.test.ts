import { afterAll, beforeAll, expect, test } from 'vitest'
import { allCommitments } from '#mandate/commitments/list-commitments.ts'
import { readCommitmentsQuery } from '#mandate/commitments/commitments-query.ts'
import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { allDue } from '#mandate/due/list-due.ts'
import { readDueQuery } from '#mandate/due/due-query.ts'
import { countLaws } from '#mandate/laws/list-laws.ts'
import { readLawsQuery } from '#mandate/laws/laws-query.ts'
import { allWork } from '#mandate/protection/list-work.ts'
import { readWorkQuery } from '#mandate/protection/work-query.ts'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { countLetters } from '#mandate/publications/letters/list-letters.ts'
import { readLettersQuery } from '#mandate/publications/letters/letters-query.ts'
import { countOf } from '#mandate/recommendations/list-recommendations.ts'
import { readRecommendationsQuery } from '#mandate/recommendations/recommendations-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { allResolutions, listResolutions } from '#mandate/resolutions/list-resolutions.ts'
import { readResolutionsQuery } from '#mandate/resolutions/resolutions-query.ts'
import { everyVisit } from '#mandate/visits/list-visits.ts'
import { readVisitsQuery } from '#mandate/visits/visits-query.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { bring, registerDesk, releaseWaiting } from '#tests/registers.ts'
import { waysDown, type WayDown } from '../../src/ui/country/ways-down.ts'

const today = '2026-11-26'
const address = 'https://invented.example/document'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await fillDemonstration(db.owner, today, new Date(`${today}T12:00:00Z`))
})
afterAll(() => db.close())

/** How many rows each list has for an address. */
async function rowsBehind(href: string): Promise<number> {
  const { pathname, searchParams } = new URL(href, 'http://x')
  const reference = await lists(db.public, 'en')
  const filters = <T>(read: { ok: true; filters: T } | { ok: false }): T => {
    if (!read.ok) throw new Error(`${href}: ${JSON.stringify(read)}`)
    return read.filters
  }
  const counts: Record<string, () => Promise<number>> = {
    letters: async () =>
      (await countLetters(db.public, filters(readLettersQuery(searchParams, reference)), today)).addressed,
    recommendations: () => countOf(db.public, filters(readRecommendationsQuery(searchParams, reference)), today),
    visits: async () => (await everyVisit(db.public, filters(readVisitsQuery(searchParams, reference)), today)).length,
    commitments: async () =>
      (await allCommitments(db.public, filters(readCommitmentsQuery(searchParams, reference)), today)).length,
    resolutions: async () =>
      (await listResolutions(db.public, filters(readResolutionsQuery(searchParams, reference)))).total,
    laws: () => countLaws(db.public, filters(readLawsQuery(searchParams, reference))),
    'protective-work': async () => (await allWork(db.public, filters(readWorkQuery(searchParams, reference)))).length,
    calendar: async () => (await allDue(db.public, filters(readDueQuery(searchParams, reference)), today)).length
  }
  return counts[pathname.split('/')[2]!]!()
}

const waysOf = async (state: string): Promise<[name: string, WayDown][]> => {
  const { found, ...named } = waysDown((await findCountry(db.public, state, today))!, 'en')
  return [
    ...Object.entries(named),
    ...found.flatMap(({ kind, status, all, onDefenders }): [string, WayDown][] => [
      [`${kind} ${status}`, all],
      [`${kind} ${status}, on defenders`, onDefenders]
    ])
  ]
}

const released = async (kind: string, body: object) => {
  const { id } = must(await bring(registerDesk(db, today), kind, body, true))
  await releaseWaiting(db, today)
  return id
}

test('of States that have much, and of one that has nothing, every number that is a link counts the rows behind it', async () => {
  const seen = new Set<string>()
  const amended = (await allResolutions(db.public)).find(
    ({ kind, sponsors }) => kind === 'amendment' && sponsors.length > 0
  )
  for (const state of ['PER', 'CHE', 'COL', 'KEN', 'HND', 'RUS', 'USA', 'XKX', 'TUV', amended!.sponsors[0]!])
    for (const [name, { count, href }] of await waysOf(state)) {
      expect(await rowsBehind(href), `${name} -> ${href}`).toBe(count)
      if (count > 0) seen.add(name)
    }
  for (const name of [
    'letters',
    'answered',
    'onDefenders',
    'visits',
    'visitsAsked',
    'resolutions',
    'amendments',
    'overdue'
  ])
    expect(seen).toContain(name)
})

test('what was asked of all States, an action of last year and one without a day, and a State’s promise, too', async () => {
  const recommendation = await released('recommendation', {
    source: 'visit',
    document: 'A/HRC/99/Add.1',
    paragraph: '80',
    made: '2020',
    maker: 'Special Rapporteur on the situation of human rights defenders',
    addressee: 'state',
    state: 'PER',
    text: 'Invented: let defenders defend.',
    lang: 'en',
    address
  })
  const found = {
    by: 'nhri',
    status: 'fully',
    on: '2026-10',
    evidence: 'Invented: its report',
    confidence: 'high',
    lang: 'en',
    address
  }
  await released('assessment', { ...found, recommendation })
  await released('assessment', { ...found, by: 'state', status: 'not-implemented', recommendation })
  await released('assessment', { ...found, recommendation: 'A-HRC-34-52-85-f', state: 'PER' })
  const action = { recommendation, title: 'Invented: a plan', lead: 'Invented ministry', lang: 'en', address }
  await released('recommendation-action', { ...action, stands: 'done', due: '2025-03' })
  await released('recommendation-action', { ...action, title: 'Invented: another plan', stands: 'planned' })
  const ways = new Map(await waysOf('PER'))
  expect(ways.get('nhri fully')!.count).toBeGreaterThan(0)
  expect(ways.get('planned')).toMatchObject({ count: expect.any(Number) })
  expect(
    [ways.get('planned')!.count, ways.get('plannedDone')!.count, ways.get('disagree')!.count].every((n) => n > 0)
  ).toBe(true)
  for (const [name, { count, href }] of ways) expect(await rowsBehind(href), `${name} -> ${href}`).toBe(count)
})

test('of what is overdue on the page of a State it is said how much a mandate promised', async () => {
  const { due } = (await findCountry(db.public, 'PER', today))!
  const rows = await allDue(db.public, { state: 'PER', stands: 'overdue' }, today)
  const ofMandates = rows.filter(({ about, mandate }) => about.of === 'commitment' && mandate !== null)
  expect(ofMandates.length).toBeGreaterThan(0)
  expect(due.byMandates.overdue).toBe(ofMandates.length)
})
