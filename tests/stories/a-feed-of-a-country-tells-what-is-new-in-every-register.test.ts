import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCountryNews } from '#mandate/publications/countries/list-country-news.ts'
import { inLocale } from '#in-locale'
import { countryEntry } from '../../src/ui/feed/country-entry.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { decideEntry, putPublic, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const address = 'https://invented.example/document'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const desk = () => registerDesk(db, today)
const released = (kind: string, body: object) => putPublic(db, today, kind, { ...body, address })
const entries = async (state = 'TUV') => {
  const news = await listCountryNews(db.public, state, today)
  return inLocale('en', () =>
    news.map((one) => countryEntry(one, { site: 'https://vigie.example/en', lang: 'en', states: new Map() }))
  )
}

test('an assessment, a stage, a visit, what was done about a resolution, a promise kept and an action each are news, the newest first', async () => {
  expect(await entries()).toEqual([])
  const state = 'TUV'
  const law = {
    kind: 'bill',
    level: 'national',
    title: 'Invented bill',
    lang: 'en',
    effect: 'restrictive',
    state,
    themes: ['tax'],
    stage: 'tabled',
    on: '2026-03-01',
    source: 'Invented gazette'
  }
  const stage = await released('law', law)
  const found = { by: 'nhri', status: 'partially', on: '2026-04-01', evidence: 'Invented: its report' }
  const recommendation = 'A-HRC-34-52-85-f'
  const assessment = await released('assessment', { ...found, recommendation, state, confidence: 'high', lang: 'en' })
  const visit = await released('visit', { state, kind: 'official', text: 'Invented visit', lang: 'en' })
  const step = { visit, step: 'requested', on: '2026-05-01', document: 'Invented letter' }
  const event = await released('visit-event', step)
  const done = { resolution: 'A-HRC-RES-31-32', point: '9', state, finding: 'partly', by: 'nhri', on: '2026-06-01' }
  const entry = await released('resolution-entry', { ...done, text: 'Invented', language: 'en', evidence: 'Invented' })
  const pledge = { state, occasion: 'upr', document: 'DEMO/PLEDGE', made: '2025', text: 'Invented: answer', lang: 'en' }
  const commitment = await released('state-commitment', pledge)
  const kept = { commitment, stands: 'done', on: '2026-07-01', evidence: 'Invented report', lang: 'en' }
  const keptStep = await released('commitment-step', kept)
  const action = { state, by: 'nhri', on: '2026-08-01', action: 'visit', text: 'Invented: it went there', lang: 'en' }
  const work = await released('protective-action', action)

  const all = await entries()
  const site = 'https://vigie.example/en'
  expect(all.map(({ id, day }) => [id, day])).toEqual([
    [`${site}/protective-work/${work}#${work}`, '2026-08-01'],
    [`${site}/commitments/${commitment}#${keptStep}`, '2026-07-01'],
    [`${site}/resolutions/A-HRC-RES-31-32#${entry}`, '2026-06-01'],
    [`${site}/visits/${visit}#${event}`, '2026-05-01'],
    [`${site}/recommendations/${recommendation}#${assessment}`, '2026-04-01'],
    [`${site}/laws/${stage}#${stage}`, '2026-03-01']
  ])
  expect(all[4]!.title).toBe('Recommendations: National human rights institution · Partially implemented')
  expect(all[5]!.title).toBe('Laws and bills: Invented bill · Tabled')
  expect(all.every(({ title, summary }) => title !== '' && summary !== '')).toBe(true)
  expect(await entries('PER')).not.toContainEqual(expect.objectContaining({ id: all[0]!.id }))

  for (const id of [work, entry, assessment])
    must(await decideEntry(desk(), { entry: id, decision: 'withdrawn', reason: 'It was elsewhere' }))
  await releaseWaiting(db, today)
  expect((await entries()).map(({ id }) => id)).toEqual([all[1]!.id, all[3]!.id, all[5]!.id])
})

test('how a State voted is news of the day of the vote', async () => {
  const [vote] = (await entries('ALB')).filter(({ href }) => href.endsWith('/resolutions/A-HRC-RES-31-32'))
  expect(vote).toMatchObject({
    id: 'https://vigie.example/en/resolutions/A-HRC-RES-31-32#vote',
    day: '2016-03-24',
    title: 'A/HRC/RES/31/32: In favour'
  })
})
