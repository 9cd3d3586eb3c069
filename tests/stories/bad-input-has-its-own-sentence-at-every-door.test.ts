import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { errorSentence, locales } from '#messages'
import type { Desk } from '#mandate/communications/desk.ts'
import { rejectsHeader, rejectsLine } from '#mandate/import/rejects.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { readLettersQuery } from '#mandate/publications/letters/letters-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import type { DomainError, Result } from '#mandate/result.ts'
import { insertFacts } from '#mandate/statistics/fixture.server.ts'
import { readComparison } from '#mandate/publications/countries/compare-query.ts'
import { readQuery } from '#mandate/statistics/parse-query.ts'
import { freezePeriod } from '#mandate/statistics/snapshots/freeze-period.server.ts'
import { projectRoot } from '#platform/project-root.ts'
import { importHarness, type Outcome } from '#tests/import-harness.ts'
import type { Answer } from '#mandate/publications/ask-figures.ts'
import { load as searchPage } from '../../src/routes/public/[lang=lang]/search/+page.server.ts'
import { GET as searchFeed } from '../../src/routes/public/[lang=lang]/search.atom/+server.ts'
import { GET as searchJson } from '../../src/routes/public/[lang=lang]/search.json/+server.ts'
import { load as snapshotsPage } from '../../src/routes/public/[lang=lang]/statistics/snapshots/+page.server.ts'
import { load as snapshotPage } from '../../src/routes/public/[lang=lang]/statistics/snapshots/[n]/+page.server.ts'
import { GET as snapshotCsv } from '../../src/routes/public/[lang=lang]/statistics/snapshots/[n].csv/+server.ts'
import { GET as snapshotJson } from '../../src/routes/public/[lang=lang]/statistics/snapshots/[n].json/+server.ts'
import { GET as countriesCsv } from '../../src/routes/public/[lang=lang]/countries.csv/+server.ts'
import { GET as countriesJson } from '../../src/routes/public/[lang=lang]/countries.json/+server.ts'
import { GET as countryFeed } from '../../src/routes/public/[lang=lang]/countries/[code=state].atom/+server.ts'
import { GET as countryCsv } from '../../src/routes/public/[lang=lang]/countries/[code=state].csv/+server.ts'
import { GET as countryJson } from '../../src/routes/public/[lang=lang]/countries/[code=state].json/+server.ts'
import { GET as protectionCsv } from '../../src/routes/public/[lang=lang]/protection.csv/+server.ts'
import { GET as protectionJson } from '../../src/routes/public/[lang=lang]/protection.json/+server.ts'
import { GET as protectionFeed } from '../../src/routes/public/[lang=lang]/protection.atom/+server.ts'
import { GET as reconcileJson } from '../../src/routes/public/[lang=lang]/statistics/reconcile.json/+server.ts'
import { load as figuresPage } from '../../src/routes/public/[lang=lang]/statistics/+page.server.ts'
import { GET as figuresCsv } from '../../src/routes/public/[lang=lang]/statistics.csv/+server.ts'
import { GET as figuresJson } from '../../src/routes/public/[lang=lang]/statistics.json/+server.ts'

interface SearchPage {
  errors: DomainError[]
  address: { q: string }
  result: { states: string[] }
}
interface FiguresPage {
  answer: Answer | null
  errors: DomainError[]
  typed: Record<string, string>
  cited: string | null
}

const today = '2026-06-01'
const columns = 'type,reference,date,addressee,mandates,persons,women,summary,replies'
let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => {
  house = await importHarness(today)
  await recordLetter(desk(), letter({ reference: 'AL PAK 1/2016' }))
})
afterAll(() => house.close())

const desk = (): Desk => ({
  db: house.db.owner,
  actor: { id: 'test', role: 'operator', mandate: null },
  mandate: 'defenders',
  now: new Date(`${today}T12:00:00Z`),
  today
})
const letter = (more: object) => ({
  kind: 'AL',
  reference: 'AL PAK 9/2016',
  sentOn: '2016-05-03',
  addressees: 'Pakistan',
  ...more
})
const errorsOf = (result: Result<unknown> | { ok: boolean; errors?: DomainError[] }) =>
  result.ok ? [] : ((result as { errors: DomainError[] }).errors ?? [])

// The doors. Each takes what somebody typed and gives what is wrong with it.
const entered = async (more: object) => errorsOf(await recordLetter(desk(), letter(more)))
const replied = async (more: object) =>
  errorsOf(await recordReply(desk(), { letters: 'PAK 1/2016', receivedOn: '2016-06-01', form: 'substantive', ...more }))
const inFile = async (...rows: string[]) =>
  problemsOf(await house.letters(`${columns}\n${rows.join('\n')}\n`, { dryRun: true }))
const wholeFile = async (content: string | Uint8Array) => problemsOf(await house.letters(content, { dryRun: true }))
const listed = async (address: string) =>
  errorsOf(readLettersQuery(new URLSearchParams(address), await lists(house.db.public, 'en')))
const counted = async (address: string) =>
  errorsOf(await readQuery(house.db.public, new URLSearchParams(address), { scope: 'public', today }))
const problemsOf = ({ result, rejected }: Outcome): DomainError[] => [
  ...errorsOf(result),
  ...rejected.flatMap(({ problems }) => problems)
]
const row = (changes: Record<string, string> = {}) =>
  Object.values({
    type: 'AL',
    reference: 'AL PAK 8/2016',
    date: '2016-05-03',
    addressee: 'PAK',
    mandates: 'defenders',
    persons: '',
    women: '',
    summary: '',
    replies: '',
    ...changes
  }).join(',')

/** What the issue names: the fault, the door, what was typed, the code; the value that the sentence must repeat. */
const faults: [fault: string, door: string, ask: () => Promise<DomainError[]>, code: string, said: string][] = [
  ['an unknown State', 'record', () => entered({ addressees: 'Atlantis' }), 'unknown-state', 'Atlantis'],
  ['an unknown State', 'file', () => inFile(row({ addressee: 'Xqzwvkj' })), 'unknown-addressee', 'Xqzwvkj'],
  ['a State spelt wrongly', 'record', () => entered({ addressees: 'Pakistn' }), 'unknown-state-near', 'Pakistn'],
  ['a State spelt wrongly', 'file', () => inFile(row({ addressee: 'Pakistn' })), 'unknown-addressee-near', 'Pakistn'],
  ['an unknown State', 'list', () => listed('state=XQZ'), 'filter-unknown-value', 'XQZ'],
  ['an unknown State', 'statistics', () => counted('addressee=XQZ'), 'statistics-unknown-code', 'XQZ'],
  ['a filter that is none', 'list', () => listed('country=EGY'), 'filter-unknown-name', 'country'],
  ['a filter that is none', 'statistics', () => counted('country=EGY'), 'filter-unknown-name', 'country'],
  ['a kind that is none', 'list', () => listed('kind=ZZ'), 'filter-unknown-value', 'ZZ'],
  ['a kind that is none', 'statistics', () => counted('kind=ZZ'), 'statistics-unknown-value', 'ZZ'],
  ['a day to come', 'statistics', () => counted('as-of=2099-01-01'), 'statistics-day-to-come', '2099-01-01'],
  ['two of which one is taken', 'list', () => listed('kind=AL&kind=UA'), 'filter-asked-twice', 'AL, UA'],
  [
    'two of which one is taken',
    'statistics',
    () => counted('measure=letters&measure=replies'),
    'filter-asked-twice',
    'letters, replies'
  ],
  ['30 February', 'record', () => entered({ sentOn: '2016-02-30' }), 'impossible-date', '2016-02-30'],
  ['30 February', 'reply', () => replied({ receivedOn: '2016-02-30' }), 'impossible-date', '2016-02-30'],
  ['30 February', 'file', () => inFile(row({ date: '2016-02-30' })), 'impossible-date', '2016-02-30'],
  ['30 February', 'file, of a reply', () => inFile(row({ replies: '2017-02-30' })), 'impossible-date', '2017-02-30'],
  ['30 February', 'list', () => listed('from=2016-02-30'), 'filter-no-day', '2016-02-30'],
  ['30 February', 'statistics', () => counted('as-of=2016-02-30'), 'statistics-impossible-day', '2016-02-30'],
  [
    'a reply before its letter',
    'reply',
    () => replied({ receivedOn: '2016-05-02' }),
    'reply-before-letter',
    '2016-05-02'
  ],
  [
    'a reply before its letter',
    'file',
    () => inFile(row({ replies: '2016-05-02' })),
    'reply-before-letter',
    '2016-05-02'
  ],
  ['a date to come', 'record', () => entered({ sentOn: '2026-06-02' }), 'date-to-come', '2026-06-02'],
  ['a date to come', 'reply', () => replied({ receivedOn: '2026-06-02' }), 'date-to-come', '2026-06-02'],
  ['a date to come', 'file', () => inFile(row({ date: '2026-06-02' })), 'date-to-come', '2026-06-02'],
  ['a date to come', 'file, of a reply', () => inFile(row({ replies: '2026-06-02' })), 'date-to-come', '2026-06-02'],
  [
    'a reference used twice',
    'record',
    () => entered({ reference: 'PAK 1/2016' }),
    'reference-used-twice',
    'PAK 1/2016'
  ],
  ['a reference used twice', 'file', () => inFile(row(), row()), 'reference-used-twice-in-file', 'PAK 8/2016'],
  [
    'a reference of two letters',
    'file',
    async () => (await inFile(row(), row({ addressee: 'EGY' }))).slice(1),
    'reference-contradicted-in-file',
    'PAK 8/2016'
  ],
  [
    'a reference used twice',
    'file, of what is on record',
    () => inFile(row({ reference: 'AL PAK 1/2016', date: '2016-05-04' })),
    'reference-with-other-facts',
    'PAK 1/2016'
  ],
  [
    'a mandate that did not exist on the day',
    'record',
    () => entered({ sentOn: '1999-05-03', mandates: 'defenders' }),
    'mandate-not-in-existence',
    'defenders'
  ],
  [
    'a mandate that did not exist on the day',
    'file',
    () => inFile(row({ reference: 'AL PAK 8/1999', date: '1999-05-03' })),
    'mandate-not-in-existence',
    'defenders'
  ],
  ['an unknown mandate', 'record', () => entered({ mandates: 'astrology' }), 'unknown-mandate', 'astrology'],
  ['an unknown mandate', 'file', () => inFile(row({ mandates: 'astrology' })), 'unknown-mandate', 'astrology'],
  ['an unknown mandate', 'list', () => listed('mandate=astrology'), 'filter-unknown-value', 'astrology'],
  ['an unknown mandate', 'statistics', () => counted('mandate=astrology'), 'statistics-unknown-value', 'astrology'],
  ['a negative number', 'record', () => entered({ persons: '-1' }), 'negative-number', '-1'],
  ['a negative number', 'file', () => inFile(row({ persons: '-1' })), 'negative-number', '-1'],
  ['women more than persons', 'record', () => entered({ persons: 2, women: 3 }), 'women-more-than-persons', '3'],
  ['women more than persons', 'file', () => inFile(row({ persons: '2', women: '3' })), 'women-more-than-persons', '3'],
  ['a CSV of another shape', 'file', () => wholeFile('name,colour\na,b\n'), 'csv-of-another-shape', 'colour'],
  ['a CSV without anything', 'file', () => wholeFile(''), 'csv-empty', ''],
  [
    'a file that is no UTF-8',
    'file',
    () => wholeFile(Buffer.from(`${columns}\nAL,PER 1/2016,2016-05-03,P\xe9rou,defenders,,,,\n`, 'latin1')),
    'file-not-utf8',
    ''
  ],
  ['a cut file', 'file', () => wholeFile(`${columns}\n${row()}\nAL,AL PAK 7/2016,2016-05-0`), 'last-row-cut', ''],
  [
    'a file cut within quotes',
    'file',
    () => wholeFile(`${columns}\n${row()}\nAL,AL PAK 7/2016,2016-05-03,PAK,defenders,,,"cut he`),
    'quote-never-closed',
    ''
  ],
  [
    'days that run backwards',
    'list',
    () => listed('from=2016-05-02&to=2016-05-01'),
    'filter-days-reversed',
    '2016-05-01'
  ],
  [
    'days that run backwards',
    'statistics',
    () => counted('from=2016-05-02&to=2016-05-01'),
    'statistics-window-reversed',
    '2016-05-01'
  ],
  ['a year that is none', 'list', () => listed('year=20'), 'filter-no-year', '20'],
  [
    'a measure that is none',
    'statistics',
    () => counted('measure=happiness'),
    'statistics-unknown-measure',
    'happiness'
  ],
  ['a cut that is none', 'statistics', () => counted('by=happiness'), 'statistics-unknown-dimension', 'happiness']
]

describe('figures of an address with a filter that is none', () => {
  const event = (file: string, search: string) => {
    const vigie = { db: house.db, today: () => today, config: { surfaces: { public: {} } } }
    const url = new URL(`https://vigie.test/fr/${file}?${search}`)
    return { locals: { lang: 'fr', vigie }, url } as unknown as Parameters<typeof figuresCsv>[0]
  }
  const page = async (search: string) => (await figuresPage(event('statistics', search) as never)) as FiguresPage
  const typed = 'measure=letters&addressee=PAK&bogus=1'

  test('are not given, and what was typed is kept', async () => {
    const { answer, errors, typed: kept } = await page(typed)
    expect(answer).toBe(null)
    expect(errors).toEqual([{ code: 'filter-unknown-name', field: 'bogus', params: { value: 'bogus' } }])
    expect(kept).toMatchObject({ measure: 'letters', addressee: 'PAK' })
    for (const [file, get] of [
      ['statistics.csv', figuresCsv],
      ['statistics.json', figuresJson]
    ] as const) {
      const refused = await inLocale('fr', () => get(event(file, typed) as never))
      expect(refused.status).toBe(400)
      const { errors: said } = (await refused.json()) as { errors: { message: string }[] }
      expect(said[0]!.message).toMatch(/^Il n’existe pas de filtre «\sbogus\s»/)
    }
  })
  test('are given where a mailer hung something on the link, and for a citation', async () => {
    const { answer, cited } = await page('measure=letters&utm_source=mail&fingerprint=0123456789abcdef')
    // Its one letter is not released.
    expect(answer?.table.total).toMatchObject({ value: 0 })
    expect(cited).toBe('0123456789abcdef')
  })
  test('of a State are asked for by the name that other pages have for it, too', async () => {
    await expect(page('measure=letters&state=pak')).rejects.toMatchObject({
      status: 303,
      location: '/fr/statistics?measure=letters&addressee=PAK'
    })
    const { errors, typed: kept } = await page('measure=letters&state=XQZ')
    expect(errors).toMatchObject([{ code: 'statistics-unknown-code', field: 'addressee', params: { value: 'XQZ' } }])
    expect(kept).toEqual({ measure: 'letters', addressee: 'XQZ' })
    const file = await inLocale('fr', () => figuresJson(event('statistics.json', 'measure=letters&state=EGY') as never))
    expect(await file.json()).toMatchObject({ where: { addressee: ['EGY'] }, rows: [{ value: 0 }] })
  })
})

test('of frozen figures there is no part: with a filter nothing is shown', async () => {
  const period = { from: '2014-12-01', to: '2015-11-30', title: 'Reporting year 2015' }
  await insertFacts(house.db.owner, ['released'], [{ sentOn: '2015-01-10', state: 'PER' }])
  expect(await freezePeriod(desk(), period)).toMatchObject({ ok: true, value: { number: 1 } })
  const event = (search: string) => {
    const vigie = { db: house.db, today: () => today, config: { surfaces: { public: {} } } }
    const url = new URL(`https://vigie.test/en/statistics/snapshots/1?${search}`)
    return { locals: { lang: 'en', vigie }, params: { n: '1' }, url } as never
  }
  const errors = [{ code: 'filter-unknown-name', field: 'state', params: { value: 'state' } }]
  for (const load of [snapshotsPage, snapshotPage]) {
    expect(await load(event('state=EGY'))).toMatchObject({ errors })
    expect(await load(event('utm_source=mail'))).toMatchObject({ errors: [] })
  }
  for (const get of [snapshotCsv, snapshotJson]) {
    expect((await inLocale('en', () => get(event('state=EGY')))).status).toBe(400)
    expect((await inLocale('en', () => get(event('')))).status).toBe(200)
  }
})

test('a file that is given whole is not given for a filter that it does not have', async () => {
  const files: Record<string, (event: never) => Response | Promise<Response>> = {
    countriesCsv,
    countriesJson,
    countryFeed,
    countryCsv,
    countryJson,
    protectionCsv,
    protectionJson,
    protectionFeed,
    reconcileJson
  }
  for (const [name, get] of Object.entries(files)) {
    const answer = async (search: string) => {
      const vigie = { db: house.db, today: () => today, config: { surfaces: { public: {} } } }
      const url = new URL(`https://vigie.test/en/file?${search}`)
      const event = { locals: { lang: 'en', vigie }, params: { code: 'PAK' }, url, request: new Request(url) }
      return inLocale('en', () => get(event as never))
    }
    const refused = await answer('year=2016')
    expect([name, refused.status]).toEqual([name, 400])
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'filter-unknown-name', field: 'year' }] })
    expect([name, (await answer('utm_source=mail')).status]).toEqual([name, 200])
  }
})

describe('a search', () => {
  const event = (search: string) => {
    const vigie = { db: house.db, today: () => today, config: { surfaces: { public: {} } } }
    const url = new URL(`https://vigie.test/en/search?${search}`)
    return { locals: { lang: 'en', vigie }, url, setHeaders: () => {} } as never
  }
  const codes = ['filter-unknown-name', 'filter-unknown-value', 'filter-no-year'] as const

  test.each([
    ['a filter that is none', 'bogus=1', 'bogus', codes[0]],
    ['a kind that is none', 'kind=zz', 'kind', codes[1]],
    ['a State that is none', 'state=PAK&state=Atlantis', 'state', codes[1]],
    ['a mandate that is none', 'mandate=astrology', 'mandate', codes[1]],
    ['a language that is none', 'lang=qqq', 'lang', codes[1]],
    ['a year that is none', 'year=20', 'year', codes[2]]
  ])('with %s finds nothing, says so, and keeps the words', async (_, wrong, field, code) => {
    const { errors, address, result } = (await searchPage(event(`q=Pakistan&${wrong}`))) as SearchPage
    const value = wrong.split('=').at(-1)
    expect(errors).toMatchObject([{ code, field, params: { value: code === codes[0] ? field : value } }])
    expect([address.q, result.states]).toEqual(['Pakistan', []])
    for (const get of [searchJson, searchFeed]) {
      const refused = await inLocale('en', () => get(event(`q=Pakistan&${wrong}`)))
      expect([refused.status, refused.headers.get('cache-control')]).toEqual([400, 'no-store'])
      expect(await refused.json()).toMatchObject({ errors: [{ field }] })
    }
  })
  test.each([
    'utm_source=mail',
    'lang=pt',
    'kind=Letter&kind=visit&lang=ZH&year=٢٠١٦&state=Égypte&mandate=Torture&year='
  ])('takes its filters as people write them: %s', async (search) => {
    expect(((await searchPage(event(`q=Pakistan&${search}`))) as SearchPage).errors).toEqual([])
    for (const get of [searchJson, searchFeed])
      expect((await inLocale('en', () => get(event(`q=Pakistan&${search}`)))).status).toBe(200)
  })
})

describe.each(faults)('%s (%s)', (_fault, _door, ask, code, said) => {
  test('is told by its own code, with a sentence of its own in six languages that repeats what was typed', async () => {
    const errors = await ask()
    expect(errors.map((error) => error.code)).toEqual([code])
    const sentences = locales.map((locale) => inLocale(locale, () => errorSentence(errors[0]!)))
    expect(new Set(sentences).size).toBe(locales.length)
    for (const sentence of sentences) {
      expect(sentence).not.toBe(code)
      expect(sentence.length).toBeGreaterThan(15)
      expect(sentence).not.toMatch(/\{|undefined|\[object/)
      expect(sentence).toContain(said)
    }
  })
})

test('no two faults are told in the same words, in any language', () => {
  for (const locale of locales) {
    const folder = `${projectRoot}/src/messages/${locale}`
    const all = readdirSync(folder)
      .flatMap((file) =>
        Object.entries(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, unknown>)
      )
      .filter(([key]) => key.startsWith('error_'))
    const same = [...Map.groupBy(all, ([, sentence]) => JSON.stringify(sentence).replace(/\{[^}]*\}/g, '…')).values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map(([key]) => key))
    expect(all.length).toBeGreaterThan(90)
    expect({ [locale]: same }).toEqual({ [locale]: [] })
  }
})

test('every row that is rejected stands in the rejects file as it was typed, with line and reason', async () => {
  const typed = [
    row({ addressee: 'Xqzwvkj', summary: '"Two, and ""three"""' }),
    row({ date: '2016-02-30', summary: '"a line\nand another"' }),
    row({ replies: '2016-05-02' }),
    row({ date: '2026-06-02' }),
    row({ reference: 'AL PAK 8/1999', date: '1999-05-03' }),
    row({ persons: '-1', summary: ' نص عربي ' }),
    row({ persons: '2', women: '3', summary: '中文' }),
    row({ addressee: 'Pakistn' })
  ]
  const good = row({ reference: 'AL PAK 2/2016' })
  const { result, names, rejected } = await house.letters(`${columns}\n${[good, ...typed].join('\n')}\n`)
  expect(result).toMatchObject({ ok: true, added: 1, rejected: typed.length })
  const file =
    rejectsHeader(names) +
    rejected
      .map((one) =>
        rejectsLine(
          names,
          one,
          inLocale('ar', () => one.problems.map(errorSentence).join(' '))
        )
      )
      .join('')
  const [header, ...kept] = parse(file) as string[][]
  expect(header).toEqual([...columns.split(','), 'line', 'reason'])
  expect(kept.map((cells) => cells.slice(0, -2))).toEqual(parse(typed.join('\n')))
  expect(kept.map((cells) => Number(cells.at(-2)))).toEqual([3, 4, 6, 7, 8, 9, 10, 11])
  for (const cells of kept) expect(cells.at(-1)).toMatch(/\p{Script=Arabic}/u)
})

test('a State that was named in one language is found by it in all, in a list and where countries are compared', async () => {
  for (const lang of locales) {
    const all = await lists(house.db.public, lang)
    const search = new URLSearchParams('state=Suiza')
    expect(readLettersQuery(search, all)).toMatchObject({ ok: true, filters: { state: 'CHE' } })
    const compared = readComparison(new URLSearchParams('country=Egypt&country=Швейцария'), all.states)
    expect(compared).toMatchObject({ codes: ['EGY', 'CHE'], errors: [] })
  }
})

test('what one asks wrongly of a list is kept, to come back in its form', async () => {
  const address = {
    state: 'XQZ',
    year: '20',
    from: '2016-02-30',
    mandate: 'astrology',
    kind: 'letter',
    after: 'nowhere'
  }
  expect(readLettersQuery(new URLSearchParams(address), await lists(house.db.public, 'en')).typed).toEqual(address)
})
