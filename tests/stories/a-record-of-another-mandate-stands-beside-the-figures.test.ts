import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMeasured } from '#mandate/publications/all-states/read-measured.ts'
import { compareCountries } from '#mandate/publications/countries/compare.ts'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { findFront } from '#mandate/publications/countries/find-front.ts'
import { listCountries, type CountryLine } from '#mandate/publications/countries/list-countries.ts'
import type { LettersFilters } from '#mandate/publications/letters/letters-query.ts'
import { countLetters, countRecords, listLetters } from '#mandate/publications/letters/list-letters.ts'
import { listNotices } from '#mandate/publications/list-notices.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { markHere } from '#mandate/reference/mark-here.server.ts'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import { makeQuery, type Query } from '#mandate/statistics/query.ts'
import { readWhoseLetters, type WhoseLetters } from '#mandate/statistics/whose-letters.ts'
import { inLocale } from '#in-locale'
import { locales, m } from '#messages'
import { importHarness } from '#tests/import-harness.ts'
import { GET as countriesCsv } from '../../src/routes/public/[lang=lang]/countries.csv/+server.ts'
import { GET as countriesJson } from '../../src/routes/public/[lang=lang]/countries.json/+server.ts'
import { load as loadCountries } from '../../src/routes/public/[lang=lang]/countries/+page.server.ts'
import { load as loadCountry } from '../../src/routes/public/[lang=lang]/countries/[code=state]/+page.server.ts'
import { GET as countryJson } from '../../src/routes/public/[lang=lang]/countries/[code=state].json/+server.ts'
import { load as loadLetters } from '../../src/routes/public/[lang=lang]/letters/+page.server.ts'
import { load as loadLetter } from '../../src/routes/public/[lang=lang]/letters/[slug=slug]/+page.server.ts'
import { load } from '../../src/routes/public/[lang=lang]/recommendations/all-states/+page.server.ts'

// Invented: two letters of this mandate, one answered; four of a printed record of another, two with a reply, of one of
// which the State is not certain; and entries that belong to no letter, one of them of a State that is not certain.
const today = '2026-06-01'
const ours = `type,reference,date,addressee,mandates,replies
AL,AL PER 1/2016,2016-01-10,Peru,defenders,2016-02-10
UA,UA PER 2/2016,2016-02-10,Peru,defenders,
`
const theirs = `document,paragraph,report_year,iso3,country_certain,kind,reply_in_same_paragraph,date
E/CN.4/1999/61,1,1999,PER,1,allegation_letter,1,1998-05-01
E/CN.4/1999/61,2,1999,PER,1,urgent_appeal,0,1998-06-01
E/CN.4/1999/61,3,1999,CHL,1,urgent_appeal,0,
E/CN.4/1999/61,4,1999,PER,1,reply,0,1998-07-01
E/CN.4/1999/61,5,1999,PER,0,reminder,0,
E/CN.4/1999/61,6,1999,KEN,1,reply,0,
E/CN.4/1999/61,7,1999,CHL,0,urgent_appeal,1,
`
let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => {
  house = await importHarness(today)
  expect((await house.letters(ours)).result).toMatchObject({ ok: true, added: 2 })
  expect((await house.record(theirs)).result).toMatchObject({ ok: true, added: 4, others: 3 })
  await markHere(house.db.owner, 'defenders')
})
afterAll(() => house.close())

/** What a route is given of a reader who asks in this language. */
const event = (lang: string, params: Record<string, string> = {}, search = '') => {
  const vigie = { db: { public: house.db.public }, today: () => today, config: { surfaces: { public: {} } } }
  return { locals: { vigie, lang }, params, url: new URL(`https://vigie.example/${search}`) } as never
}

const total = async (parts: Partial<Query>) => (await crossTabulate(house.db.public, makeQuery(today, parts))).total

test('its letters enter no figure and no rate of the mandates that work here', async () => {
  const db = house.db.public
  expect(await total({})).toMatchObject({ value: 2 })
  expect(await total({ measure: 'reply-rate' })).toMatchObject({ value: 0.5, count: 1, base: 2 })
  expect((await findFront(db, today)).totals).toMatchObject({ letters: 2, answered: 1, distinctLetters: 2 })
  expect((await findCountry(db, 'PER', today))!.figures.all).toMatchObject({ letters: 2, answered: 1, historical: 0 })
  const lines = await listCountries(db, 'en', today)
  expect(lines.filter(({ letters }) => letters > 0).map(({ code, letters }) => [code, letters])).toEqual([['PER', 2]])
  const [letters] = await compareCountries(db, ['PER', 'CHL'], today)
  expect(letters!.rows[0]!.figures.map(({ n }) => n)).toEqual([2, 0])
  expect(await countLetters(db, {}, today)).toMatchObject({ letters: 2 })
  expect((await listLetters(db, { state: 'PER' }, today)).letters).toHaveLength(2)
})

test('it has a line of its own beside each, and figures where it is asked for', async () => {
  const db = house.db.public
  const whose = (parts: Partial<Query>) => readWhoseLetters(db, makeQuery(today, parts), 'en')
  expect(await whose({ where: { addressee: ['PER'] } })).toEqual({
    counted: ['Special Rapporteur on the situation of human rights defenders'],
    others: [expect.objectContaining({ mandate: 'torture', letters: 2, answered: 1 })]
  })
  // Of each State, in lists, on its page, beside others and in the matrix.
  const peru = (await listCountries(db, 'en', today)).find(({ code }) => code === 'PER')!
  expect(peru.others).toMatchObject([{ record: 'torture', letters: 2, answered: 1 }])
  expect((await findCountry(db, 'PER', today))!.others).toMatchObject([
    { record: 'torture', figures: { all: { letters: 2, answered: 1, historical: 2 } } }
  ])
  const [letters] = await compareCountries(db, ['PER', 'CHL'], today)
  const beside = letters!.rows.filter(({ key }) => key === 'torture')
  expect(beside.map(({ code, figures }) => [code, ...figures.map(({ n, of }) => [n, of])])).toEqual([
    ['record-letters', [2, null], [1, null]],
    ['record-answered', [1, 2], [0, 1]]
  ])
  const measured = (await readMeasured(db, [], today)).get('reply-coverage')!
  expect(measured.get('PER')).toEqual([
    { code: 'answered', n: 1, of: 2, path: 'letters?state=PER' },
    { code: 'answered', key: 'torture', n: 1, of: 2, path: 'letters?state=PER&record=torture' }
  ])
  expect(measured.get('CHL')).toEqual([
    { code: 'answered', key: 'torture', n: 0, of: 1, path: 'letters?state=CHL&record=torture' }
  ])
  expect(await total({ where: { record: ['torture'] } })).toMatchObject({ value: 4 })
  const { cells, caveats } = await crossTabulate(db, makeQuery(today, { measure: 'replies', by: ['record'] }))
  expect(cells.map(({ keys, count }) => [keys[0], count])).toEqual(
    expect.arrayContaining([
      ['defenders', 1],
      ['torture', 1]
    ])
  )
  expect(caveats).toContain('record-replies-unpaired')
  expect(await whose({ where: { record: ['torture'] } })).toMatchObject({ others: [] })
  expect(await countRecords(db, { state: 'PER' }, today, 'en')).toMatchObject([{ mandate: 'torture', letters: 2 }])
  expect(await countLetters(db, { record: 'torture', state: 'PER' }, today)).toMatchObject({ letters: 2 })
  expect(await countLetters(db, { record: 'any' }, today)).toMatchObject({ letters: 6 })
  expect((await listLetters(db, { record: 'torture' }, today)).letters).toHaveLength(4)
})

test('of its letters as many are answered as its list has, whether their State is sure or not', async () => {
  const db = house.db.public
  const { others } = await readWhoseLetters(db, makeQuery(today), 'en')
  expect(others).toMatchObject([{ mandate: 'torture', letters: 4, answered: 2 }])
  const listed = (filters: LettersFilters) => countLetters(db, { record: 'torture', ...filters }, today)
  expect(await listed({})).toMatchObject({ letters: 4 })
  expect(await listed({ reply: 'answered' })).toMatchObject({ letters: 2 })
  // A rate leaves out the one whose State is not sure, and its base says so.
  const rate = await total({ measure: 'reply-rate', where: { record: ['torture'] } })
  expect(rate).toMatchObject({ count: 1, base: 3, notes: ['uncertain-left-out'] })
})

test('beside the matrix of one State, or of some, are the letters to those alone', async () => {
  const { db } = house
  const beside = async (search: string) => {
    const locals = { lang: 'en', vigie: { db, today: () => today, config: { surfaces: { public: {} } } } }
    const url = new URL(`https://vigie.test/en/recommendations/all-states${search}`)
    const loaded = await load({ locals, url } as unknown as Parameters<typeof load>[0])
    const { whose, addressees } = loaded as { whose: WhoseLetters; addressees: object }
    return [whose.others.map(({ letters, answered }) => [letters, answered]), addressees]
  }
  expect(await beside('')).toEqual([[[4, 2]], {}])
  expect(await beside('?state=PER')).toEqual([[[2, 1]], { state: 'PER' }])
  expect(await beside('?state=EGY')).toEqual([[], { state: 'EGY' }])
  expect(await beside('?region=americas&assessed=no')).toEqual([[[3, 1]], { region: 'americas' }])
})

test('its entries are counted in its own row, and say whose they are', async () => {
  const rows = (await (await countriesCsv(event('en'))).text()).split('\r\n').map((row) => row.split(','))
  const [head] = rows
  const cell = (row: string[], column: string) => row[head!.indexOf(column)]
  const counted = rows
    .filter((row) => ['PER', 'CHL', 'KEN'].includes(row[0]!))
    .map((row) => [row[0], ...['record', 'letters', 'record_entries'].map((column) => cell(row, column))].join(' '))
  expect(counted.toSorted()).toEqual([
    'CHL defenders 0 0',
    'CHL torture 1 0',
    'KEN defenders 0 0',
    'KEN torture 0 1',
    'PER defenders 2 0',
    'PER torture 2 1'
  ])
  const { states } = await (await countriesJson(event('en'))).json()
  expect(states.find(({ state }: { state: string }) => state === 'PER')).toMatchObject({
    record_entries: 0,
    other_records: [{ record: 'torture', letters: 2, record_entries: 1 }]
  })
  const asked = inLocale('en', () => countryJson(event('en', { code: 'PER' })))
  const { historical_record: historical } = await (await asked).json()
  expect(historical).toMatchObject({
    note: inLocale('en', () => m.countries_record_days()),
    kinds: [
      { record: 'torture', kind: 'reminder', entries: 0, uncertain: 1 },
      { record: 'torture', kind: 'reply', entries: 1, uncertain: 0 }
    ],
    entries: [
      { record: 'torture', paragraph: '4', is_certain: true },
      { record: 'torture', paragraph: '5', is_certain: false }
    ]
  })
  const name = 'Special Rapporteur on torture and other cruel, inhuman or degrading treatment or punishment'
  const page = async (code: string) => (await inLocale('en', () => loadCountry(event('en', { code }))))!
  expect((await page('PER')).records).toEqual(new Map([['torture', name]]))
  // A page with nothing else is cited as that mandate's.
  expect([(await page('KEN')).cited, (await page('PER')).cited]).toEqual([name, null])
  const { groups } = (await inLocale('en', () => loadCountries(event('en')))) as { groups: { lines: CountryLine[] }[] }
  const shown = groups.flatMap(({ lines }) => lines).filter(({ recordEntries }) => recordEntries > 0)
  expect(shown.map(({ code, recordEntries }) => `${code} ${recordEntries}`).toSorted()).toEqual(['KEN 1', 'PER 1'])
})

test.each(locales)('a citation in %s names the mandate whose letters they are', async (lang) => {
  const { mandates } = await lists(house.db.public, lang)
  const [ofHere, ofRecord] = ['defenders', 'torture'].map((code) => mandates.get(code)!.name)
  const ofLetter = async (slug: string) => (await inLocale(lang, () => loadLetter(event(lang, { slug }))))!.cited
  expect([await ofLetter('E-CN-4-1999-61-1'), await ofLetter('AL-PER-1-2016')]).toEqual([ofRecord, ofHere])
  const ofList = async (search: string) => (await inLocale(lang, () => loadLetters(event(lang, {}, search))))!.cited
  expect([await ofList('?record=torture'), await ofList('')]).toEqual([ofRecord, null])
  const ofAny = await ofList('?record=any')
  for (const name of [ofHere, ofRecord]) expect(ofAny).toContain(name)
})

test('clocks are those of the letters that are counted', async () => {
  const db = house.db.public
  expect((await findCountry(db, 'PER', today))!.clocks).toMatchObject({
    overdue: 1,
    open: [{ reference: 'UA PER 2/2016' }]
  })
  // Seen from the other mandate, whose printed record has no clocks.
  await sql`update reference.mandate_here set mandate = 'torture'`.execute(house.db.owner)
  const country = (await findCountry(db, 'PER', today))!
  expect([country.figures.all.overdue, country.clocks.overdue, country.clocks.open]).toEqual([0, 0, []])
  expect(country.others).toMatchObject([{ record: 'defenders', figures: { all: { letters: 2, overdue: 1 } } }])
})

test('where nobody said who works here all was counted, and a notice tells of it once somebody does', async () => {
  await sql`delete from reference.mandate_here`.execute(house.db.owner)
  expect(await total({})).toMatchObject({ value: 6 })
  await markHere(house.db.owner, 'defenders')
  await markHere(house.db.owner, 'defenders')
  expect(await total({})).toMatchObject({ value: 2 })
  expect(await listNotices(house.db.public)).toMatchObject([{ code: 'another-record', count: 4 }])
})
