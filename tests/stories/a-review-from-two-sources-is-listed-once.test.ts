import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importUhri } from '#mandate/recommendations/import/import-uhri.ts'
import { importUpr } from '#mandate/recommendations/import/import-upr.ts'
import { followUpOf } from '#mandate/recommendations/follow-up.ts'
import { indexRecommendations } from '#mandate/recommendations/index-recommendations.server.ts'
import {
  eachRecommendation,
  findRecommendation,
  listRecommendations,
  type RecommendationRow
} from '#mandate/recommendations/list-recommendations.ts'
import { recommendationAsData } from '#mandate/recommendations/recommendation-as-data.ts'
import { shapeHead, shapeRows, shapes } from '#mandate/recommendations/shapes-csv.ts'
import { listNotices } from '#mandate/publications/list-notices.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { readSubjects } from '#mandate/registers/subjects.server.ts'
import { search } from '#mandate/search/search.ts'
import { must } from '#tests/office-desk.ts'
import { bring, registerDesk, releaseWaiting } from '#tests/registers.ts'
import { migrations } from '../../db/migrations/index.ts'
import { importHarness } from '../import-harness.ts'

// An invented review of Peru, as UPR Info's database has it and as the Index has it.
const today = '2026-06-01'
const uprHead = 'id,session,cycle,year,sur_iso3,rec_iso3,recommending_state,response,action_category,issues,hrd,text'
const uprRow = (id: number, by: string, text: string, over: Record<string, string> = {}) =>
  Object.values({
    id: String(id),
    session: '14',
    cycle: '2',
    year: '2012',
    state: 'PER',
    by,
    name: '',
    response: 'Accepted',
    action: '5',
    issues: 'Human rights defenders',
    hrd: '1',
    text: `"${text}"`,
    ...over
  }).join(',')
const fromUprInfo = [
  uprHead,
  uprRow(11, 'NOR', 'Let quillwrights be heard.'),
  uprRow(12, 'CHL', 'Let quillwrights be heard.', { response: 'Noted' }),
  uprRow(13, 'NOR', 'Build schools in Ayacucho.', { issues: 'Justice', hrd: '0' }),
  uprRow(14, 'FRA', 'Let quillwrights be heard.'),
  uprRow(15, 'NOR', 'Only this database has it.'),
  uprRow(16, 'NOR', 'Let quillwrights be heard.', { session: '1', cycle: '1', year: '2008' }),
  uprRow(17, 'NOR', 'Ratify the Optional Protocol (OP-CAT).'),
  uprRow(18, 'NOR', 'Ratify the Optional Protocol (OP-CEDAW).')
].join('\n')
const indexHead = 'cycle,document,paragraph,state,theme,text,position,tags,persons,sdgs,recommending_states,date'
const fromTheIndex = [
  indexHead,
  '2,A/HRC/22/15,116.1,Peru,Reprisals for cooperation with the United Nations,"116.1 Let quillwrights be heard (Norway, Chile);",Supported,,women,16.10.1,Norway; Chile,2012-12-27',
  '2,A/HRC/22/15,116.2,Peru,,Build schools in Ayacucho;,Supported,,,4.1,Norway,2012-12-27',
  '2,A/HRC/22/15,116.3,Peru,,Only the Index has it.,Supported,,,,Norway,2012-12-27',
  '2,A/HRC/22/15,116.4,Peru,,Ratify the Optional Protocol (OP-CEDAW) (Norway);,Supported,,,,Norway,2012-12-27',
  '2,A/HRC/22/15,116.5,Peru,,Ratify the Optional Protocol (OP-CAT) (Norway);,Noted,,,,Norway,2012-12-27'
].join('\n')

let house: Awaited<ReturnType<typeof importHarness>>
const begin = async () => void (house = await importHarness(today))
const upr = (content = fromUprInfo) => house.run(content, false, importUpr)
const index = (content = fromTheIndex) => house.run(content, false, importUhri)
const listed = async () =>
  (await listRecommendations(house.db.owner, { source: 'upr' }, today, { limit: 99 })).entries
    .map(({ slug }) => slug)
    .toSorted()
const listedOnce = [
  'A-HRC-22-15-116-1-PER',
  'A-HRC-22-15-116-2-PER',
  'A-HRC-22-15-116-3-PER',
  'A-HRC-22-15-116-4-PER',
  'A-HRC-22-15-116-5-PER',
  'UPR-1-PER-16',
  'UPR-14-PER-14',
  'UPR-14-PER-15'
]

describe.each([
  ['UPR Info first', [upr, index]],
  ['the Index first', [index, upr]]
] as const)('%s', (_, order) => {
  beforeAll(async () => {
    await begin()
    for (const one of order) await one()
  })
  afterAll(() => house.close())

  test('each recommendation is listed once, in its paragraph, with what either source says of it', async () => {
    expect(await listed()).toEqual(listedOnce)
    const first = (await findRecommendation(house.db.owner, 'A-HRC-22-15-116-1-PER'))!
    expect(first).toMatchObject({
      session: 14,
      cycle: 2,
      position: 'supported',
      action: 5,
      issues: ['human-rights-defenders'],
      themes: ['reprisals'],
      affected: ['women'],
      concernsDefenders: true
    })
    expect(recommendationAsData(first, '').upr_info).toEqual([
      { number: '11', recommended_by: ['NOR'], position: 'supported', action: 5 },
      { number: '12', recommended_by: ['CHL'], position: 'noted', action: 5 }
    ])
    const fifth = (await findRecommendation(house.db.owner, 'A-HRC-22-15-116-5-PER'))!
    expect(recommendationAsData(fifth, '')).toMatchObject({ position: 'noted', upr_info: [{ number: '17' }] })
    const only = (await findRecommendation(house.db.owner, 'A-HRC-22-15-116-3-PER'))!
    expect(recommendationAsData(only, '').upr_info).toEqual([])
    expect((await listRecommendations(house.db.owner, { action: 5, state: 'PER' }, today)).total).toBe(7)
  })

  test('the slug that it had under the other source leads to it, and the search finds it once', async () => {
    expect(await findRecommendation(house.db.owner, 'UPR-14-PER-12')).toMatchObject({ slug: 'A-HRC-22-15-116-1-PER' })
    await indexRecommendations(house.db.jobs)
    const found = async (q: string) =>
      (await search(house.db.owner, { q, lang: 'en', filters: { kind: ['recommendation'] } })).hits.map(
        ({ subject }) => subject
      )
    expect((await found('Ayacucho')).toSorted()).toEqual(['A-HRC-22-15-116-2-PER'])
    expect(await found('UPR-14-PER-13')).toEqual(['A-HRC-22-15-116-2-PER'])
  })

  test('either file again changes nothing; what is mended in one is mended', async () => {
    expect((await upr()).result).toMatchObject({ added: 0, changed: 0, unchanged: 8 })
    expect((await index()).result).toMatchObject({ added: 0, changed: 0, unchanged: 5 })
    expect((await upr(fromUprInfo.replace('13,14,2,2012,PER,NOR,,Accepted', '13,14,2,2012,PER,NOR,,Noted'))).result) //
      .toMatchObject({ added: 0, changed: 1, unchanged: 7 })
    expect(await listed()).toEqual(listedOnce)
    const second = async () =>
      recommendationAsData((await findRecommendation(house.db.owner, 'A-HRC-22-15-116-2-PER'))!, '')
    expect(await second()).toMatchObject({ position: 'supported', upr_info: [{ number: '13', position: 'noted' }] })

    expect((await index(fromTheIndex.replace(',4.1,', ',4.2,'))).result).toMatchObject({ changed: 1, unchanged: 4 })
    expect(await second()).toMatchObject({ sdg: ['4.2'], action: 5, issues: ['justice'], upr_info: [{ number: '13' }] })

    // Other words are another recommendation.
    await upr(fromUprInfo.replace('Ayacucho', 'Puno'))
    expect(await listed()).toEqual([...listedOnce, 'UPR-14-PER-13'].toSorted())
    expect(await second()).toMatchObject({ action: null, issues: [], upr_info: [] })
    await upr()
    expect(await listed()).toEqual(listedOnce)
    await index(fromTheIndex.replace('Ayacucho;', 'Ayacucho and Puno;'))
    expect(await listed()).toEqual([...listedOnce, 'UPR-14-PER-13'].toSorted())
    await index()
    expect(await listed()).toEqual(listedOnce)
  })

  test('an export in either shape comes in again without rejects, here and in a new instance', async () => {
    const files = await exported()
    expect(files.upr.split('\r\n').length - 2).toBe(8)
    expect(files.uhri.split('\r\n').length - 2).toBe(5)
    expect((await upr(files.upr)).result).toMatchObject({ rows: 8, unchanged: 8, rejected: 0 })
    expect((await index(files.uhri)).result).toMatchObject({ rows: 5, unchanged: 5, rejected: 0 })

    await house.close()
    await begin()
    expect((await index(files.uhri)).result).toMatchObject({ added: 5, rejected: 0 })
    expect((await upr(files.upr)).result).toMatchObject({ added: 8, rejected: 0 })
    const sorted = ({ upr: one, uhri: other }: typeof files) =>
      [one, other].map((file) => file.split('\r\n').toSorted())
    expect(sorted(await exported())).toEqual(sorted(files))
    expect(await listed()).toEqual(listedOnce)
  })
})

test('what was recorded under the number of one source is kept where it is linked', async () => {
  await begin()
  await upr()
  const desk = registerDesk(house.db, today)
  const address = 'https://invented.example/document'
  const assess = (recommendation: string, on: string) => ({
    recommendation,
    by: 'nhri',
    status: 'not-implemented',
    on,
    evidence: 'Invented: its yearly report',
    confidence: 'high',
    lang: 'en',
    address
  })
  const released = async (kind: string, body: object) => {
    must(await bring(desk, kind, body, true))
    await releaseWaiting(house.db, today)
  }
  await released('assessment', assess('UPR-14-PER-11', '2025-10'))
  await released('recommendation-position', {
    recommendation: 'UPR-14-PER-11',
    position: 'noted',
    on: '2013-03-01',
    source: 'Invented: a statement',
    address
  })
  await index()
  await released('assessment', assess('UPR-14-PER-12', '2026-02'))
  const { positions, standings } = await followUpOf(house.db.owner, 'A-HRC-22-15-116-1-PER', null)
  expect(positions).toMatchObject([{ position: 'noted', before: 'supported' }])
  expect(standings.flatMap(({ standing }) => standing.kinds.flatMap(({ latest }) => latest))).toMatchObject([
    { onDay: '2026-02-01' },
    { onDay: '2025-10-01' }
  ])
  expect(await findRecommendation(house.db.owner, 'UPR-14-PER-11')).toMatchObject({ position: 'noted' })
  // What the State said later is no word of either file.
  expect((await index()).result).toMatchObject({ changed: 0, unchanged: 5 })
  expect((await upr()).result).toMatchObject({ changed: 0, unchanged: 8 })
  const named = [{ field: 'recommendation', slug: 'UPR-14-PER-11' }]
  expect([...(await readSubjects(house.db.owner, named)).values()]).toMatchObject([
    { path: 'recommendations/A-HRC-22-15-116-1-PER' }
  ])
  await house.close()
})

async function exported() {
  const english = await lists(house.db.owner, 'en')
  const all: RecommendationRow[] = []
  for await (const one of eachRecommendation(house.db.owner, {}, today)) all.push(one)
  const file = (shape: (typeof shapes)[number]) =>
    shapeHead(shape) + all.flatMap((one) => shapeRows(shape, one, english)).join('')
  return { upr: file('upr'), uhri: file('uhri') }
}

describe('a file that touches one State', () => {
  const ofFrance = { session: '15', year: '2013', state: 'FRA' }
  const pairs = async () =>
    (
      await sql<{ slug: string; recommendation: string; id: string; xmin: string }>`
        select s.slug, s.recommendation, r.id, s.xmin::text from released.recommendation_source s
        join released.recommendation r on r.slug = s.recommendation order by 1`.execute(house.db.owner)
    ).rows

  beforeAll(async () => {
    await begin()
    await index(
      `${fromTheIndex}\n2,A/HRC/23/3,120.1,France,,Mend the bridges of Nantes.,Supported,,,,Norway,2013-03-21`
    )
    await upr(`${fromUprInfo}\n${uprRow(30, 'NOR', 'Mend the bridges of Nantes.', ofFrance)}`)
    await indexRecommendations(house.db.owner)
  })
  afterAll(() => house.close())

  test('makes its links again, and leaves those of others as they are', async () => {
    const before = await pairs()
    const of = (all: typeof before, state: string) => all.filter(({ recommendation }) => recommendation.endsWith(state))
    expect([of(before, 'FRA').length, of(before, 'PER').length]).toEqual([2, 9])
    await upr(`${uprHead}\n${uprRow(30, 'NOR', 'Mend the bridges of Nantes.', { ...ofFrance, response: 'Noted' })}`)
    const after = await pairs()
    expect(of(after, 'PER')).toEqual(of(before, 'PER'))
    const plain = (all: typeof before) => all.map(({ slug, recommendation, id }) => [slug, recommendation, id])
    expect(plain(of(after, 'FRA'))).toEqual(plain(of(before, 'FRA')))
    expect(
      recommendationAsData((await findRecommendation(house.db.owner, 'A-HRC-23-3-120-1-FRA'))!, '').upr_info
    ).toEqual([{ number: '30', recommended_by: ['NOR'], position: 'noted', action: 5 }])
    // The search has those of the other State still, and waits for none of them.
    const { hits } = await search(house.db.public, { q: 'quillwrights Peru', lang: 'en' })
    expect(hits.map(({ subject }) => subject)).toContain('A-HRC-22-15-116-1-PER')
  })
})

test('what a State pledged nobody recommended; both sources have it once', async () => {
  await begin()
  const pledge = 'Peru will hear quillwrights.'
  await index(
    `${indexHead}\n2,A/HRC/22/15,117.1,Peru,,117.1 ${pledge},Voluntary pledge,,,,Peru,2012-12-27\n2,A/HRC/22/15,117.2,Peru,,Peru will build schools.,Voluntary pledge,,,,,2012-12-27`
  )
  await upr(`${uprHead}\n${uprRow(19, 'PER', pledge, { response: 'Voluntary Pledge' })}`)
  expect(await listed()).toEqual(['A-HRC-22-15-117-1-PER', 'A-HRC-22-15-117-2-PER'])
  expect(await findRecommendation(house.db.owner, 'A-HRC-22-15-117-1-PER')).toMatchObject({
    position: 'pledge',
    byStates: []
  })
  const byPeru = async () => (await listRecommendations(house.db.owner, { by: 'PER' }, today)).total
  expect(await byPeru()).toBe(0)
  await house.close()
})

test('0160 takes the State itself from what it pledged, in lists and in the search, and says so', async () => {
  await begin()
  await upr(`${uprHead}\n${uprRow(19, 'PER', 'Peru will hear quillwrights.', { response: 'Voluntary Pledge' })}`)
  await sql`update released.recommendation set by_states = '{PER}' where slug = 'UPR-14-PER-19'`.execute(house.db.owner)
  await indexRecommendations(house.db.owner)
  const inSearch = async () =>
    (
      await sql<{ found: number }>`
        select count(*)::int as found from released.passage where vector @@ $$'by=PER'$$::tsquery`.execute(
        house.db.owner
      )
    ).rows
  expect(await inSearch()).toEqual([{ found: 1 }])
  await sql.raw(migrations.find(({ id }) => id.startsWith('0160'))!.sql).execute(house.db.owner)
  expect(await inSearch()).toEqual([{ found: 0 }])
  expect(await findRecommendation(house.db.owner, 'UPR-14-PER-19')).toMatchObject({ byStates: [] })
  expect(await listNotices(house.db.public)).toMatchObject([{ code: 'pledges-recommended', count: 1 }])
  await house.close()
})
