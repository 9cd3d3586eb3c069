import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#mandate/calendar.ts'
import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { findCountry, listRecordEntries, type Country } from '#mandate/publications/countries/find-country.ts'
import { codeOfState, listCountries } from '#mandate/publications/countries/list-countries.ts'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import type { MeasureName } from '#mandate/statistics/measures.ts'
import { insertFacts } from '#mandate/statistics/fixture.server.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { inLocale } from '#in-locale'
import { locales, m } from '#messages'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { pagesOfFile, sitemapIndex, sitemapOf } from '../../src/routes/public/sitemap.ts'

const today = '2026-11-24'
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const country = async (code: string, asOf = today): Promise<Country> => (await findCountry(db.public, code, asOf))!

test('with nothing released every State has its page, and no other code has one', async () => {
  const countries = await listCountries(db.public, 'en', today)
  expect(countries).toHaveLength(196)
  expect(countries.every(({ letters }) => letters === 0)).toBe(true)
  expect(countries.find(({ code }) => code === 'XKX')?.footnote?.text).toContain('1244')
  expect((await country('EGY')).figures.all.letters).toBe(0)
  expect(await findCountry(db.public, 'ZZZ', today)).toBeNull()
})

const origin = 'https://record.example'
const placesIn = (text: string | null) => [...(text ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place)

test('search engines are led to the page of every State in every language, in files of a size that they take', async () => {
  expect(pagesOfFile * locales.length).toBeLessThanOrEqual(50_000)
  const files = 'site countries-1 recommendations-1 visits-1 resolutions-1 commitments-1'.split(' ')
  expect(placesIn(await sitemapIndex(db.public, origin))).toEqual(files.map((file) => `${origin}/sitemaps/${file}.xml`))
  const codes = (await listCountries(db.public, 'en', today)).map(({ code }) => code)
  const ofStates = new Set(codes.flatMap((code) => locales.map((lang) => `${origin}/${lang}/countries/${code}`)))
  expect(new Set(placesIn(await sitemapOf(db.public, origin, 'countries-1')))).toEqual(ofStates)
  // A hundred pages a file: the rest stands in a second one, and there is no third.
  expect(placesIn(await sitemapIndex(db.public, origin, 100))).toContain(`${origin}/sitemaps/countries-2.xml`)
  const split = await Promise.all([1, 2, 3].map((at) => sitemapOf(db.public, origin, `countries-${at}`, 100)))
  expect(split.map((text) => text && placesIn(text).length)).toEqual([600, 96 * 6, null])
  expect(new Set(split.flatMap(placesIn))).toEqual(ofStates)
  const ofSite = placesIn(await sitemapOf(db.public, origin, 'site'))
  for (const place of [`${origin}/ar`, `${origin}/zh/recommendations/all-states`]) expect(ofSite).toContain(place)
  for (const none of ['letters-1', 'countries-0', 'persons-1', 'countries', ''])
    expect(await sitemapOf(db.public, origin, none), none).toBeNull()
})

test('States stand in the order of their names in the reader’s language', async () => {
  for (const lang of ['en', 'fr', 'ar', 'zh']) {
    const names = (await listCountries(db.public, lang, today)).map(({ name }) => name)
    expect(names).toEqual(names.toSorted(new Intl.Collator(lang).compare))
  }
})

test('what is released is seen at once, and years, kinds and groups add up to the whole', async () => {
  await fillDemonstration(db.owner, today, new Date(`${today}T12:00:00Z`))
  const countries = await listCountries(db.public, 'en', today)
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const { rows } = await sql<{ letters: number }>`
    select count(*) as letters from released.fact where state is not null`.execute(db.owner)
  expect(sum(countries.map(({ letters }) => letters))).toBe(rows[0]!.letters)
  for (const { code, letters, answered } of countries.filter((line) => line.letters > 0).slice(0, 20)) {
    const { all, years, kinds, reprisals } = (await country(code)).figures
    expect(all).toMatchObject({ letters, answered })
    expect(sum(years.map((year) => year.letters))).toBe(letters)
    expect(sum(kinds.map((kind) => kind.letters))).toBe(letters)
    expect(sum(reprisals.years.map((year) => year.letters))).toBe(reprisals.all.letters)
  }
})

test('rates and medians are those of the statistics, of undated replies and letters too', async () => {
  // Invented, as all of the demonstration: in a printed record some letters and replies have no day, or a month alone.
  await insertFacts(
    db.owner,
    ['released'],
    [
      { state: 'EGY', sentOn: null, answered: true, knownBy: '1998-12-31' },
      { state: 'EGY', sentMonth: '1998-05', answered: true, knownBy: '1998-12-31' },
      { state: 'EGY', sentOn: '1998-05-05', dueOn: '1998-07-04', answered: true, knownBy: '1998-12-31' },
      { state: 'EGY', sentMonth: '1998-05', form: 1 }
    ]
  )
  const written = (await listCountries(db.public, 'en', today)).filter(({ letters }) => letters > 0)
  const everywhere = await crossTabulate(db.public, makeQuery(today, { measure: 'reply-rate', by: ['addressee'] }))
  expect(
    everywhere.cells.filter(({ keys }) => keys[0]!.length === 3).map(({ keys, count, base }) => [keys[0], count, base])
  ).toEqual(
    written
      .map(({ code, answered, letters }) => [code, answered, letters])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b)))
  )
  for (const { code } of [...written.slice(0, 12), { code: 'EGY' }]) {
    const figureOf = async (measure: MeasureName) =>
      (await crossTabulate(db.public, makeQuery(today, { measure, where: { addressee: [code] } }))).total
    const { figures, median, clocks } = await country(code)
    const { letters, answered, due, dueAnswered } = figures.all
    expect(await figureOf('reply-rate')).toMatchObject({ count: answered, base: letters })
    expect(await figureOf('reply-rate-due')).toMatchObject({ count: dueAnswered, base: due })
    expect(await figureOf('median-days')).toMatchObject({ value: median.days, base: median.base })
    expect(await figureOf('overdue')).toMatchObject({ count: clocks.overdue })
  }
})

test('what changes in a letter that is not released changes nothing', async () => {
  const before = await Promise.all([listCountries(db.public, 'en', today), country('PAK')])
  await sql`update known.letter set persons = 77, subject = 'Other' where publication <> 'public'`.execute(db.owner)
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from known.letter where publication <> 'public'`.execute(db.owner)
  expect(rows[0]!.n).toBeGreaterThan(0)
  expect(await Promise.all([listCountries(db.public, 'en', today), country('PAK')])).toEqual(before)
})

test('a clock is in time on the due day and overdue on the day after', async () => {
  const sentOn = '2026-06-01'
  const due = addDays(sentOn, 60)
  await releaseLetter('TUV', sentOn, due)
  const states = async (asOf: string) => {
    const { clocks, figures } = await country('TUV', asOf)
    return [clocks.waiting, clocks.overdue, figures.all.due]
  }
  expect(await states(addDays(due, -1))).toEqual([1, 0, 0])
  expect(await states(due)).toEqual([1, 0, 0])
  expect(await states(addDays(due, 1))).toEqual([0, 1, 1])
})

test('a State is found by its code in upper or lower case and by its names, and by nothing like them', async () => {
  for (const text of ['egy', 'Egypt', 'Égypte', 'egipto', 'مصر', '埃及', 'The Arab Republic of Egypt'])
    expect([text, await codeOfState(db.public, text)]).toEqual([text, 'EGY'])
  for (const text of ['Egyptland', 'ZZZ']) expect(await codeOfState(db.public, text)).toBeNull()
})

test('letters of a State that is not certain stay off its page', async () => {
  await releaseLetter(null, '2026-06-01', null, 'NRU')
  expect((await country('NRU')).figures.all.letters).toBe(0)
  expect((await country('NRU')).latest).toEqual([])
})

test('the page shows the newest entries of the historical record and how many there are, the file all of them', async () => {
  await sql`
    insert into released.record_entry (id, mandate, document, paragraph, kind, state, reported_year)
    select gen_random_uuid(), 'torture', 'E/CN.4/' || year || '/1', n::text, 'reply', 'TON', year
    from generate_series(1995, 1997) year, generate_series(1, 60) n`.execute(db.owner)
  const { record } = await country('TON')
  expect(record.kinds).toEqual([{ record: 'torture', kind: 'reply', entries: 180, uncertain: 0 }])
  expect(record.entries).toHaveLength(100)
  expect(record.entries[0]!.reportedYear).toBe(1997)
  const all = await listRecordEntries(db.public, 'TON')
  expect(all).toHaveLength(180)
  expect(all.slice(0, 100)).toEqual(record.entries)
})

test('entries that are counted come before those whose State is not certain, each from the newest', async () => {
  await sql`
    insert into released.record_entry (id, mandate, document, paragraph, kind, state, probable_state, reported_year)
    select gen_random_uuid(), 'torture', 'E/CN.4/' || year || '/2', n::text, 'reply', case when n = 1 then 'WSM' end, case when n > 1 then 'WSM' end, year
    from generate_series(1995, 1997) year, generate_series(1, 60) n`.execute(db.owner)
  const { record } = await country('WSM')
  expect(record.kinds).toMatchObject([{ kind: 'reply', entries: 3, uncertain: 177 }])
  expect(record.entries).toHaveLength(100)
  expect(record.entries.filter(({ isCertain }) => isCertain)).toHaveLength(3)
  const order = (await listRecordEntries(db.public, 'WSM')).map(({ isCertain, reportedYear }) => [
    isCertain,
    reportedYear
  ])
  expect(order.filter(([isCertain], at) => at === 0 || isCertain || order[at - 1]![1] !== order[at]![1])).toEqual([
    [true, 1997],
    [true, 1996],
    [true, 1995],
    [false, 1997],
    [false, 1996],
    [false, 1995]
  ])
})

test.each(locales)(
  'in %s the method says which of those whose State is not certain the page has, as it marks them',
  (lang) => {
    inLocale(lang, () => {
      for (const text of [m.method_record_text(), m.import_note_state_uncertain()])
        expect(text).toContain(m.countries_record_one_uncertain())
      expect(m.import_note_state_uncertain()).toMatch(reminders[lang])
    })
  }
)

test.each(locales)('in %s the method says of the days of replies what the page and its data say', (lang) => {
  inLocale(lang, () => expect(m.method_record_text()).toContain(m.countries_record_days()))
})

const reminders = {
  en: /reminders/,
  fr: /rappels/,
  es: /recordatorios/,
  ar: /رسائل التذكير/,
  ru: /напоминания/,
  zh: /催复函/
}

async function releaseLetter(
  state: string | null,
  sentOn: string,
  due: string | null,
  probable: string | null = null
): Promise<void> {
  const [letter, addressee] = [randomUUID(), randomUUID()]
  await sql`
    insert into released.letter (id, mandate, slug, reference, kind, joint, sent_on, sent_precision, signatories, runs_clock, public_from, invented, sort_day)
    values (${letter}, 'defenders', ${letter}, 'DEMO AL 1/2026', 'AL', false, ${sentOn}, 'day', '{defenders}', ${due !== null}, ${sentOn}, true, ${sentOn})`.execute(
    db.owner
  )
  await sql`
    insert into released.letter_addressee (id, letter_id, position, class, state, probable_state, sort_day, due_on, clock_days)
    values (${addressee}, ${letter}, 1, 'state', ${state}, ${probable}, ${sentOn}, ${due}, ${due && 60})`.execute(
    db.owner
  )
  await sql`
    insert into released.fact (addressee_id, letter_id, mandate, sent_on, sent_precision, calendar_year, reporting_year, kind, joint, class, state, certain,
      reprisal, replies, form, answered, due_on, clock_events, themes, groups, signatories, invented, sent_from, sent_by, persons_withheld, sexes_withheld)
    values (${addressee}, ${letter}, 0, ${sentOn}, 3, 2026, 2026, 'AL', false, 1,
      (select number from reference.state where code = ${state}), ${state !== null}, false, 0, 0, false, ${due}, false, '{}', '{}', '{}', true, ${sentOn}, ${sentOn}, false, false)`.execute(
    db.owner
  )
}

test('search engines are led to what is released, and to nothing that is invented', async () => {
  expect(await sitemapOf(db.public, origin, 'letters-1')).toBeNull()
  const { rows } = await sql<{ slug: string }>`
    update released.letter set invented = false where id in (select id from released.letter order by id limit 2)
    returning slug`.execute(db.owner)
  expect(new Set(placesIn(await sitemapOf(db.public, origin, 'letters-1')))).toEqual(
    new Set(rows.flatMap(({ slug }) => locales.map((lang) => `${origin}/${lang}/letters/${slug}`)))
  )
  expect(placesIn(await sitemapIndex(db.public, origin))).toContain(`${origin}/sitemaps/letters-1.xml`)
})
