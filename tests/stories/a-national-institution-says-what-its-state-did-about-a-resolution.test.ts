import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import { fillResolutions } from '#mandate/demonstration/resolutions.server.ts'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { removeGone } from '#mandate/reference/store.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { findResolution } from '#mandate/resolutions/find-resolution.ts'
import { importResolutions } from '#mandate/resolutions/import/import-resolutions.ts'
import { indexResolutions } from '#mandate/resolutions/index-resolutions.ts'
import { listAll, listAllWithRecords, listResolutions } from '#mandate/resolutions/list-resolutions.ts'
import { listedAsData, resolutionAsData } from '#mandate/resolutions/resolution-as-data.ts'
import { resolutionLines } from '#mandate/resolutions/resolution-lines.ts'
import { readResolutionsQuery } from '#mandate/resolutions/resolutions-query.ts'
import { search } from '#mandate/search/search.ts'
import { voteWord } from '../../src/ui/resolutions/words.ts'
import { codesOf, importHarness } from '#tests/import-harness.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const slug = 'A-HRC-RES-31-32'
const declaration = 'A-RES-53-144'
let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => {
  house = await importHarness(today)
  await house.db.owner.transaction().execute((trx) => indexResolutions(trx, 'all'))
})
afterAll(() => house.close())

const find = async (address = slug) => (await findResolution(house.db.public, address))!
const found = async (q: string, lang: 'en' | 'ar' | 'es' = 'en') =>
  (await search(house.db.public, { q, lang, filters: { kind: ['resolution'] } })).hits.map(({ subject }) => subject)
const filtersOf = async (query: string) => {
  const read = readResolutionsQuery(new URLSearchParams(query), await lists(house.db.public, 'en'))
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.filters
}
const slugs = async (query: string) =>
  (await listAll(house.db.public, await filtersOf(query))).map((one) => one.slug).toSorted()

test('what is known to have been adopted in a year is of that year, and of no day', async () => {
  const { hits } = await search(house.db.public, { q: 'Cotonou', lang: 'en' })
  expect(hits.map(({ title, day, precision }) => [title.map(({ text }) => text).join(''), day, precision])).toEqual([
    ['Cotonou Declaration: Cotonou Declaration on defenders', '2017-01-01', 'year']
  ])
})

describe('from the beginning', () => {
  test('31/32 stands with its vote, 33-6-8, those in favour by State, and its ten points in six languages', async () => {
    const { one, ballots, points } = await find()
    expect(one.tally).toMatchObject({ yes: 33, no: 6, abstain: 8 })
    expect(inLocale('en', () => voteWord(one))).toBe('33 in favour, 6 against, 8 abstained')
    expect(ballots.map(({ ballot, states, isWhole }) => [ballot, states.length, isWhole])).toEqual([
      ['yes', 33, true],
      ['no', 0, false],
      ['abstain', 0, false]
    ])
    expect(points.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const { texts, paragraph } of points) {
      expect(Object.keys(texts).toSorted()).toEqual([...locales].toSorted())
      expect(paragraph).toBeNull()
    }
    expect(one.commitment).toBe('A-HRC-34-52-resolution-31-32')
  })
  test('all 45 instruments stand in six languages, each at an address of its own', async () => {
    const all = await listAll(house.db.public, {})
    expect(new Set(all.map((one) => one.slug)).size).toBe(45)
    for (const { names, says } of all) {
      expect(Object.keys(names)).toHaveLength(6)
      expect(Object.keys(says)).toHaveLength(6)
    }
  })
  test('they are found in each language, by words and by symbol', async () => {
    expect((await found('impunity for attacks and threats'))[0]).toBe(slug)
    expect((await found('مكافحة الإفلات من العقاب', 'ar'))[0]).toBe(slug)
    expect(await found('Escazú', 'es')).toContain('Escazu-Agreement')
  })
})

const header =
  'symbol,title,date,year,body,vote_type,agenda_item_title,agenda_subject,main_sponsors,yes,no,abstain,total'
const row = (over: Record<string, string> = {}) =>
  Object.values({
    symbol: 'A/HRC/RES/31/32',
    title: '"Protecting defenders, groups too, addressing economic rights : resolution /"',
    date: '2016-03-24',
    year: '2016',
    body: 'Human Rights Council',
    vote: 'RECORDED',
    agenda: 'Promotion -',
    subject: 'DEFENDERS',
    sponsors: '',
    yes: '33',
    no: '6',
    abstain: '8',
    total: '47',
    ...over
  }).join(',')
const amendment = row({
  symbol: 'A/HRC/31/L.68',
  title: 'Protecting defenders addressing economic rights : amendment /',
  sponsors: '"Norway, Peru"',
  yes: '13',
  no: '12',
  abstain: '21'
})
const none = { vote: 'ADOPTED WITHOUT VOTE', yes: '', no: '', abstain: '', total: '' }
const other = row({
  symbol: 'A/HRC/RES/60/9',
  title: 'Invented quillwrights : resolution /',
  date: '2025-10-06',
  ...none
})
const file = (...rows: string[]) => [header, ...rows].join('\n')
const take = (content: string, dryRun = false) => house.run(content, dryRun, importResolutions)

describe('a file of votes', () => {
  test('is taken in; the same again changes nothing; an amendment stands under what it was to change', async () => {
    // The reference data has the first already: the file says more of it, and adds the other two.
    const said = { added: 2, changed: 1, changedIds: [slug] }
    expect((await take(file(row(), amendment, other), true)).result).toMatchObject({ ...said, written: false })
    expect((await take(file(row(), amendment, other))).result).toMatchObject({ ...said, rejected: 0, notes: {} })
    const before = await sql`select * from released.resolution order by slug`.execute(house.db.public)
    expect((await take(file(row(), amendment, other))).result).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
    expect((await sql`select * from released.resolution order by slug`.execute(house.db.public)).rows).toEqual(
      before.rows
    )
    const { one, amendments } = await find()
    expect(one.tally).toEqual({ yes: 33, no: 6, abstain: 8, members: 47 })
    expect(amendments.map(({ symbol, sponsors }) => [symbol, sponsors])).toEqual([['A/HRC/31/L.68', ['NOR', 'PER']]])
    expect((await find('A-HRC-31-L-68')).amends?.slug).toBe(slug)
    expect(await found('quillwrights')).toEqual(['A-HRC-RES-60-9'])
  })
  test('that has another vote than the reference data is told so, and pages keep what they had', async () => {
    const outcome = await take(file(row({ yes: '34', no: '5' })))
    expect(outcome.result).toMatchObject({ changed: 1, notes: { 'votes-differ': 1 } })
    expect(outcome.notes).toEqual([{ note: 'votes-differ', line: 2 }])
    expect((await find()).one.tally).toMatchObject({ yes: 33, no: 6, abstain: 8 })
    expect((await take(file(row()))).result).toMatchObject({ changed: 1, notes: {} })
  })
  test('is refused in words where a row is wrong, and kept as it was', async () => {
    const outcome = await take(
      file(
        row({ symbol: 'A/HRC/RES/70/1', total: '46' }),
        row({ symbol: 'A/HRC/RES/70/2', body: 'Security Council' }),
        row({ symbol: 'A/HRC/RES/60/9', ...none }),
        row({ symbol: 'A/HRC/RES/60/9', ...none }),
        row({ symbol: 'A-HRC-RES-31-32' })
      ),
      true
    )
    expect(codesOf(outcome)).toEqual([
      [2, 'total: more-votes-than-members'],
      [3, 'body: not-in-list'],
      [5, 'symbol: resolution-twice'],
      [6, 'symbol: resolution-twice']
    ])
    expect((await take('name,colour\nx,y')).result).toMatchObject({ errors: [{ code: 'csv-of-another-shape' }] })
    expect((await take('')).result).toMatchObject({ errors: [{ code: 'csv-empty' }] })
  })
  test('is found by body, year, kind, vote, State and words; pages follow each other', async () => {
    expect(await slugs('kind=amendment')).toEqual(['A-HRC-31-L-68'])
    expect(await slugs('year=2016&body=human-rights-council')).toEqual([slug])
    expect(await slugs('vote=without-vote')).toEqual(['A-HRC-RES-60-9'])
    expect(await slugs('state=ALB')).toEqual([slug])
    expect(await slugs('q=31/32')).toEqual([slug])
    expect(await slugs('q=quillwrights+INVENTED')).toEqual(['A-HRC-RES-60-9'])
    expect(await slugs('vote=recorded')).toEqual(['A-HRC-RES-31-32', 'A-HRC-RES-49-18', 'E-CN-4-RES-2000-61'])
    const first = await listResolutions(house.db.public, {}, { limit: 30 })
    const second = await listResolutions(house.db.public, {}, { after: first.older, limit: 30 })
    expect([first.total, first.amendments, first.entries.length, second.entries.length]).toEqual([46, 1, 30, 16])
    expect(second.older).toBeNull()
    expect(first.years.reduce((sum, { count }) => sum + count, 0)).toBe(46)
    const wrong = readResolutionsQuery(
      new URLSearchParams('body=x&year=1&kind=x&vote=x&state=XXX&after=/'),
      await lists(house.db.public, 'en')
    )
    expect(wrong.ok ? [] : wrong.errors.map(({ field }) => field)).toEqual([
      'body',
      'year',
      'kind',
      'vote',
      'state',
      'after'
    ])
  })
})

describe('what a State did', () => {
  const entry = {
    resolution: slug,
    point: '9',
    state: 'PER',
    finding: 'partly',
    by: 'nhri',
    on: '2020-05',
    text: 'Inventado: una fiscalía de mermelada investiga la mitad.',
    language: 'es',
    evidence: 'Invented: annual report'
  }
  const partner = (state: string) => ({
    ...registerDesk(house.db, today, 'institution'),
    actor: {
      ...registerDesk(house.db, today, 'institution').actor,
      role: 'partner' as const,
      partner: 'nhri' as const,
      state
    }
  })

  test('a monitoring entry by a national institution stands at its point for its State', async () => {
    expect(codes(await bring(partner('NOR'), 'resolution-entry', entry))).toEqual(['not-allowed'])
    const { id } = must(await bring(partner('PER'), 'resolution-entry', entry))
    await releaseWaiting(house.db, today)
    expect((await find()).entries).toEqual([])
    must(await decideEntry(registerDesk(house.db, today), { entry: id, decision: 'let-through' }))
    await releaseWaiting(house.db, today)
    expect((await find()).entries).toMatchObject([
      { slug: id, point: 9, state: 'PER', finding: 'partly', assessor: 'nhri', lang: 'es', onPrecision: 'month' }
    ])
    expect(await found('mermelada', 'es')).toEqual([slug])
    const { resolutions } = (await findCountry(house.db.public, 'PER', today))!
    expect(resolutions).toMatchObject({ votes: [], entries: 1, latest: { slug: id, resolution: slug } })
    expect(resolutions.sponsored).toEqual({ resolutions: 0, amendments: 1 })
    const albania = (await findCountry(house.db.public, 'ALB', today))!.resolutions
    expect(albania).toMatchObject({ votes: [{ slug, ballot: 'yes' }], entries: 0, latest: null, total: 1 })

    const withdrawn = { entry: id, decision: 'withdrawn', reason: 'It was another point' }
    must(await decideEntry(registerDesk(house.db, today), withdrawn))
    await releaseWaiting(house.db, today)
    expect((await find()).entries).toEqual([])
    expect(await found('mermelada', 'es')).toEqual([])
  })
  test('a resolution is named by its symbol as everybody cites it, by a partner and an officer', async () => {
    for (const desk of [partner('PER'), registerDesk(house.db, today)])
      for (const cited of ['A/HRC/RES/31/32', ' a/hrc/res/31/32 ']) {
        const { id } = must(await bring(desk, 'resolution-entry', { ...entry, resolution: cited }))
        const { rows } =
          await sql`select subject, body->>'resolution' as named from known.entry where id = ${id}`.execute(
            house.db.owner
          )
        expect(rows).toEqual([{ subject: slug, named: slug }])
        must(await decideEntry(desk, { entry: id, decision: 'taken-back' }))
      }
  })
  test('an entry without evidence, to no such point or resolution, before it was adopted, is refused', async () => {
    const wrong = async (more: object) => codes(await bring(partner('PER'), 'resolution-entry', { ...entry, ...more }))
    expect(await wrong({ evidence: '' })).toEqual(['required'])
    expect(await wrong({ point: '11' })).toEqual(['no-such-point'])
    expect(await wrong({ resolution: 'A-HRC-31-L-68' })).toEqual(['no-such-point'])
    expect(await wrong({ resolution: 'none' })).toEqual(['not-found'])
    expect(await wrong({ on: '2016-03-23' })).toEqual(['day-before-other'])
    expect(await wrong({ on: '2026-11-27' })).toEqual(['date-to-come'])
    expect(await wrong({ on: '2015' })).toEqual(['day-before-other'])
    expect(await wrong({ finding: 'perhaps', state: 'PER' })).toEqual(['not-in-list'])
  })
  test('each article of the Declaration is a point of it, to which a State’s doing can be told', async () => {
    const { one, points } = await find(declaration)
    expect(one.points).toBe(20)
    expect(points.map(({ position, paragraph }) => `${position} ${paragraph}`)).toEqual(
      Array.from({ length: 20 }, (_, at) => `${at + 1} ${at + 1}`)
    )
    for (const { texts } of points) expect(Object.keys(texts)).toHaveLength(6)
    const told = { ...entry, resolution: declaration, point: '12', address: 'https://invented.example/report' }
    expect(codes(await bring(registerDesk(house.db, today), 'resolution-entry', { ...told, point: '21' }))).toEqual([
      'no-such-point'
    ])
    must(await bring(registerDesk(house.db, today), 'resolution-entry', told, true))
    await releaseWaiting(house.db, today)
    expect((await find(declaration)).entries).toMatchObject([{ point: 12, state: 'PER' }])
  })
  test('an officer adds a point with its paragraph to any instrument; it stays when the reference data is loaded anew', async () => {
    const bare = (await listAll(house.db.public, {})).find(({ points }) => points === 0)!.slug
    const point = { resolution: bare, paragraph: '١٩', text: 'Invented: asks for lanterns.', language: 'en' }
    const address = 'https://invented.example/text'
    const of = registerDesk(house.db, today)
    expect(codes(await bring(of, 'resolution-point', { ...point, address, paragraph: '' }, true))).toEqual(['required'])
    expect(codes(await bring(of, 'resolution-point', { ...point, address, resolution: 'none' }, true))).toEqual([
      'not-found'
    ])
    expect(codes(await bring(of, 'resolution-point', point, true))).toEqual(['entry-address-needed'])
    const { id } = must(await bring(of, 'resolution-point', { ...point, address }, true))
    await releaseWaiting(house.db, today)
    expect((await find(bare)).points).toMatchObject([{ position: 101, paragraph: '19', texts: { en: point.text } }])
    expect(await found('lanterns')).toEqual([bare])
    const told = { ...entry, resolution: bare, point: '101', on: '2026-06', address }
    must(await bring(of, 'resolution-entry', told, true))
    await releaseWaiting(house.db, today)
    await house.db.owner.transaction().execute(async (trx) => {
      const rows = [{ slug: 'A-HRC-RES-31-32-role' }]
      const load = {
        schema: 'released',
        table: 'resolution_point',
        key: ['slug'],
        keepsOthers: 'brought',
        rows
      } as const
      await sql`savepoint before`.execute(trx)
      await removeGone(trx, load)
      const { rows: left } = await sql`select slug from released.resolution_point where brought`.execute(trx)
      expect(left).toEqual([{ slug: id }])
      await sql`rollback to savepoint before`.execute(trx)
    })
    // With a finding on it, it keeps its number, and loses its words.
    must(await decideEntry(of, { entry: id, decision: 'withdrawn', reason: 'It names somebody' }))
    await releaseWaiting(house.db, today)
    expect((await find(bare)).points).toMatchObject([{ position: 101, paragraph: null, texts: {} }])
    expect(codes(await bring(of, 'resolution-entry', told, true))).toEqual(['no-such-point'])
    expect(await found('lanterns')).toEqual([])
  })
  test('an initiative names mandates that were active on its day', async () => {
    const address = 'https://invented.example/guide'
    const initiative = {
      resolution: slug,
      point: '10',
      title: 'Invented: a guide for gingerbread makers',
      mandates: 'defenders, business',
      on: '2017-11-01',
      document: 'Invented: guide',
      address
    }
    const of = async (more: object) =>
      codes(await bring(registerDesk(house.db, today), 'initiative', { ...initiative, ...more }, true))
    expect(await of({ mandates: 'defenders, lanterns' })).toEqual(['unknown-mandate'])
    expect(await of({ mandates: 'defenders, climate-change' })).toEqual(['mandate-not-in-existence'])
    expect(await of({ address: '' })).toEqual(['entry-address-needed'])
    expect(await of({})).toEqual([])
    await releaseWaiting(house.db, today)
    expect((await find()).initiatives).toMatchObject([{ point: 10, mandates: ['defenders', 'business'] }])
    expect(await found('gingerbread')).toEqual([slug])
  })
  test('one resolution has files of its own: points, votes, what States did and initiatives, as rows and whole', async () => {
    const { id } = must(
      await bring(
        registerDesk(house.db, today),
        'resolution-entry',
        { ...entry, address: 'https://invented.example/r' },
        true
      )
    )
    await releaseWaiting(house.db, today)
    const notes = { address: 'https://invented.example/en/resolutions/x', asOf: today, licence: 'Invented licence' }
    const rows = async () => resolutionLines(await find(), 'fr', notes)
    const parts = Object.groupBy(await rows(), (line) => line.split(',')[2]!)
    expect(Object.entries(parts).map(([part, lines]) => [part, lines!.length])).toEqual([
      ['point', 10],
      ['vote', 33],
      ['finding', 1],
      ['initiative', 1]
    ])
    expect(parts.vote![0]).toMatch(/^A-HRC-RES-31-32,A\/HRC\/RES\/31\/32,vote,,,ALB,yes,/)
    expect(parts.finding![0]).toMatch(/,finding,9,,PER,,partly,nhri,2020-05,/)
    expect(parts.initiative![0]).toContain('defenders business,2017-11-01,Invented: a guide for gingerbread makers,en')
    const whole = async () => resolutionAsData(await find(), notes.address)
    expect(await whole()).toMatchObject({
      resolution: slug,
      tally: { yes: 33 },
      findings: [{ point: 9, state: 'PER', finding: 'partly', day: '2020-05', language: 'es' }],
      answered_by: [{ point: 10, mandates: ['defenders', 'business'], day: '2017-11-01' }],
      amendments: [{ resolution: 'A-HRC-31-L-68', symbol: 'A/HRC/31/L.68' }]
    })
    expect((await whole()).points).toHaveLength(10)
    must(await decideEntry(registerDesk(house.db, today), { entry: id, decision: 'withdrawn', reason: 'Not so' }))
    await releaseWaiting(house.db, today)
    expect((await whole()).findings).toEqual([])
    expect((await rows()).some((line) => line.includes(',finding,'))).toBe(false)
  })
  test('the files of the whole list give who voted how, and what answers each', async () => {
    const all = await listAllWithRecords(house.db.public, {})
    const { known, ...one } = all.find((other) => other.slug === slug)!
    expect(known.ballots.map(({ ballot, states }) => [ballot, states.length])).toEqual([
      ['yes', 33],
      ['no', 0],
      ['abstain', 0]
    ])
    expect(listedAsData(one, known, 'here')).toMatchObject({
      ballots: [{ ballot: 'yes', count: 33, whole: true }, { whole: false }, { whole: false }],
      answered_by: [{ title: 'Invented: a guide for gingerbread makers' }]
    })
    expect(all.filter((other) => other.known.initiatives.length > 0).map((other) => other.slug)).toEqual([slug])
  })
})

test('the demonstration has an invented resolution, marked as such wherever it stands', async () => {
  await house.db.owner.transaction().execute((trx) => fillResolutions(trx))
  const demo = await find('DEMO-RES-1')
  expect(demo.one).toMatchObject({ invented: true, points: 2, entries: 4, initiatives: 1, amendments: 1 })
  expect(demo.entries.every(({ invented }) => invented)).toBe(true)
  expect(demo.ballots.map(({ isWhole }) => isWhole)).toEqual([true, true, false])
})
