import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPledges } from '#mandate/commitments/import/import-pledges.ts'
import { findCommitment } from '#mandate/commitments/list-commitments.ts'
import { followUpOf } from '#mandate/recommendations/follow-up.ts'
import { findRecommendation, listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { showLine } from '#mandate/recommendations/show-line.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'
import { codesOf, importHarness } from '../import-harness.ts'

// Invented promises of the mandate and of States, the records of the registers that fulfil one, and what a State answered
// and did after it was advised.
const today = '2026-11-26'
const address = 'https://invented.example/document'
let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => {
  house = await importHarness(today)
})
afterAll(() => house.close())

// Of what one officer lets through alone a day there are so many: each test has its own.
const officer = () => registerDesk(house.db, today, expect.getState().currentTestName)
const released = async (kind: string, body: object) => {
  const isInDocument = kind !== 'advice-line' && kind !== 'lineage'
  const { id } = must(await bring(officer(), kind, { ...body, ...(isInDocument && { address }) }, true))
  await releaseWaiting(house.db, today)
  return id
}
const find = (slug: string) => findCommitment(house.db.public, slug, today)
const ofReport = { occasion: 'report', document: 'A/HRC/99/1', paragraph: '120', made: '2026-03', due: '2027' }
const promise = { text: 'Invented: visit the islands.', lang: 'en' }

const advice = (paragraph: string) => ({
  source: 'visit',
  document: 'A/HRC/29/1/Add.9',
  paragraph,
  made: '2015',
  addressee: 'state',
  state: 'TUV',
  text: 'Invented: let quillwrights defend.',
  lang: 'en'
})

test('the mandate records a new promise of its own, about a State if it is, and it is held to it alone', async () => {
  const own = await released('mandate-commitment', { ...ofReport, ...promise, about: 'TUV', field: 'visits' })
  expect(await find(own)).toMatchObject({
    mandate: 'defenders',
    state: null,
    about: ['TUV'],
    field: 'visits',
    texts: { en: promise.text },
    stands: 'not-started'
  })
  const wrong = async (more: object) =>
    codes(await bring(officer(), 'mandate-commitment', { ...ofReport, ...promise, ...more }))
  expect(await wrong({ made: '2090', due: undefined })).toEqual(['date-to-come'])
  expect(await wrong({ due: '2025' })).toEqual(['day-before-other'])
  expect(await wrong({ field: 'unheard-of' })).toEqual(['not-in-list'])
})

test('a promise and its steps stand in the language in which they were written', async () => {
  const pledge = { state: 'CHE', occasion: 'candidacy', document: 'Invented', made: '2025' }
  const text = 'Inventé : répondre dans les soixante jours.'
  expect(codes(await bring(officer(), 'state-commitment', { ...pledge, text }))).toEqual(['required'])
  const commitment = await released('state-commitment', { ...pledge, text, lang: 'fr' })
  const step = { commitment, stands: 'started', on: '2026', evidence: 'Inventé : une note verbale' }
  expect(codes(await bring(officer(), 'commitment-step', step))).toEqual(['required'])
  // Before it was promised, which is known to the year.
  expect(await bring(officer(), 'commitment-step', { ...step, lang: 'fr', on: '2024-12' })).toMatchObject({
    errors: [{ code: 'day-before-other', field: 'on', params: { value: '2024-12', other: '2025' } }]
  })
  await released('commitment-step', { ...step, lang: 'fr' })
  expect(await find(commitment)).toMatchObject({ texts: { fr: text }, steps: [{ lang: 'fr', records: [] }] })
})

test('records of the registers fulfil it, as long as they stand there', async () => {
  const commitment = await released('mandate-commitment', { ...ofReport, ...promise, paragraph: '121' })
  const step = { commitment, stands: 'done', on: '2026-05', evidence: 'Invented: it was done', lang: 'en' }
  const recommendation = await released('recommendation', advice('80'))
  const wrong = async (more: object) => codes(await bring(officer(), 'commitment-step', { ...step, ...more }))
  expect(await wrong({ letter: 'AL NOW 1/1999', visit: 'none' })).toEqual(['not-found', 'not-found'])
  await released('commitment-step', { ...step, recommendation, visit: 'HUN-2016', resolution: 'A-HRC-RES-31-32' })
  const records = async () => (await find(commitment))!.steps[0]!.records
  expect(await records()).toEqual([
    { kind: 'recommendation', slug: recommendation },
    { kind: 'resolution', slug: 'A-HRC-RES-31-32' },
    { kind: 'visit', slug: 'HUN-2016' }
  ])
  must(await decideEntry(officer(), { entry: recommendation, decision: 'withdrawn', reason: 'It was another one' }))
  await releaseWaiting(house.db, today)
  expect((await records()).map(({ kind }) => kind)).toEqual(['resolution', 'visit'])
})

test('States’ promises come by import: what is wrong is said row by row, the same file again changes nothing', async () => {
  const head = 'state,occasion,document,paragraph,made,due,text,language,address'
  const row = (over: Record<string, string> = {}) =>
    Object.values({
      state: 'Pérou',
      occasion: 'candidacy',
      document: 'A/99/1',
      paragraph: '4',
      made: '2025-03',
      due: '2027',
      text: 'Inventada: proteger.',
      language: 'es',
      address,
      ...over
    }).join(',')
  const take = (...rows: string[]) => house.run([head, ...rows].join('\n'), false, importPledges)
  const first = await take(
    row(),
    row({ paragraph: '5', due: '' }),
    row(),
    row({ state: 'Ruritania', paragraph: '6' }),
    row({ paragraph: '7', made: '2090', due: '', language: 'pt' }),
    row({ paragraph: '8', due: '2020', occasion: 'report' }),
    // Due in the year in which it was made.
    row({ paragraph: '9', due: '2025' })
  )
  expect(first.result).toMatchObject({ added: 3, rejected: 4 })
  expect(codesOf(first)).toEqual([
    [4, 'document: commitment-twice'],
    [5, 'state: unknown-state-named'],
    [6, 'language: not-in-list', 'made: date-to-come'],
    [7, 'occasion: not-in-list', 'due: day-before-other']
  ])
  const kept = async () =>
    (
      await sql<{ slug: string; texts: object }>`
        select slug, texts from released.commitment where document = 'A/99/1' order by paragraph`.execute(
        house.db.public
      )
    ).rows
  const [one] = await kept()
  expect(one!.texts).toEqual({ es: 'Inventada: proteger.' })
  await released('commitment-step', {
    commitment: one!.slug,
    stands: 'done',
    on: '2026',
    evidence: 'Invented: a law',
    lang: 'en'
  })
  expect((await take(row(), row({ paragraph: '5', due: '' }))).result).toMatchObject({ unchanged: 2 })
  expect((await take(row({ due: '2026' }))).result).toMatchObject({ changed: 1 })
  expect(await find(one!.slug)).toMatchObject({ dueOn: '2026-01-01', state: 'PER', stands: 'done' })
})

test('a State answers later: its line counts from then on, what it said before stays, and a withdrawn answer counts no more', async () => {
  const line = await released('advice-line', { text: 'Invented: answer later', lang: 'en' })
  const asked = await released('recommendation', advice('12'))
  await released('lineage', { recommendation: asked, line })
  const trace = async () => (await showLine(house.db.public, line, today))!.trace
  const position = async () => (await findRecommendation(house.db.public, asked))!.position
  const said = (position: string, on: string, over: object = {}) => ({
    recommendation: asked,
    position,
    on,
    source: 'Invented: its reply to the report',
    address,
    ...over
  })
  const wrong = async (over: object) =>
    codes(await bring(officer(), 'recommendation-position', said('noted', '2016', over)))
  expect(await wrong({ on: '2090' })).toEqual(['date-to-come'])
  expect(await wrong({ on: '2014' })).toEqual(['day-before-other'])
  expect(await wrong({ position: 'none' })).toEqual(['not-in-list'])
  expect(await wrong({ recommendation: 'A-HRC-34-52-85-f' })).toEqual(['position-of-no-state'])
  expect(await trace()).toMatchObject({ answered: false, yearsWithoutAnswer: 11 })
  await released('recommendation-position', said('noted', '2016-05'))
  const later = await released('recommendation-position', said('supported', '2018'))
  expect([await position(), await trace()]).toMatchObject(['supported', { answered: true, yearsWithoutAnswer: null }])
  expect((await followUpOf(house.db.public, asked)).positions).toMatchObject([
    { position: 'noted', before: 'none', onDay: '2016-05-01' },
    { position: 'supported', before: 'none' }
  ])
  const takeOut = async (entry: string) => {
    must(await decideEntry(officer(), { entry, decision: 'withdrawn', reason: 'It was another one' }))
    await releaseWaiting(house.db, today)
  }
  await takeOut(later)
  expect(await position()).toBe('noted')
  await takeOut((await followUpOf(house.db.public, asked)).positions[0]!.slug)
  expect([await position(), await trace()]).toMatchObject(['none', { answered: false }])
})

test('an action moves from planned to done, step by step, each with its day and what shows it', async () => {
  const advised = await released('recommendation', advice('13'))
  const planned = { recommendation: advised, lang: 'en', address }
  const measure = await released('recommendation-action', {
    ...planned,
    title: 'Invented: a telephone that somebody answers',
    lead: 'A ministry',
    stands: 'planned'
  })
  const moved = (stands: string, on: string, over: object = {}) => ({
    measure,
    stands,
    on,
    evidence: 'Invented: a decree',
    lang: 'en',
    address,
    ...over
  })
  const wrong = async (over: object) => codes(await bring(officer(), 'action-step', moved('done', '2020', over)))
  expect(await wrong({ on: '2090' })).toEqual(['date-to-come'])
  expect(await wrong({ measure: 'none' })).toEqual(['not-found'])
  expect(await wrong({ evidence: 'x' })).toEqual(['too-short'])
  expect(await wrong({ state: 'CHL' })).toEqual(['recommendation-to-another-state'])
  await released('action-step', moved('under-way', '2019'))
  const last = await released('action-step', moved('done', '2020'))
  const action = async () => (await followUpOf(house.db.public, advised)).actions.find(({ slug }) => slug === measure)!
  expect(await action()).toMatchObject({
    stands: 'done',
    steps: [
      { stands: 'under-way', before: 'planned' },
      { stands: 'done', evidence: 'Invented: a decree' }
    ]
  })
  expect((await listRecommendations(house.db.public, { planned: 'done', state: 'TUV' }, today)).total).toBe(1)
  must(await decideEntry(officer(), { entry: last, decision: 'withdrawn', reason: 'It was another one' }))
  await releaseWaiting(house.db, today)
  expect(await action()).toMatchObject({ stands: 'under-way', steps: [{}] })
  // Taken out with what it was advised, it comes back with its steps.
  must(await decideEntry(officer(), { entry: advised, decision: 'withdrawn', reason: 'To be looked at' }))
  await releaseWaiting(house.db, today)
  expect(await action()).toBeUndefined()
  const colleague = registerDesk(house.db, today, 'a colleague of hers')
  must(await decideEntry(colleague, { entry: advised, decision: 'let-through' }))
  await releaseWaiting(house.db, today)
  expect(await action()).toMatchObject({ stands: 'under-way', steps: [{ stands: 'under-way' }] })
})
