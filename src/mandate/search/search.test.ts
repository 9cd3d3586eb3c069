import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages as langs } from '#mandate/languages.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { aligned } from './aligned-sentences.ts'
import { indexPassages, removePassages } from './index-passages.server.ts'
import type { Lang, Passage } from './passage.ts'
import { search, type SearchRequest } from './search.ts'

let db: TestDatabase
const sources = new Map<string, string>()

beforeAll(async () => {
  db = await testDatabase()
  await db.owner
    .insertInto('reference.state')
    .values([
      { code: 'EGY', number: 900, iso2: 'EG', status: 'member' },
      { code: 'SAU', number: 901, iso2: 'SA', status: 'member' }
    ])
    .onConflict((on) => on.doNothing())
    .execute()
  const names: [state: string, lang: string, name: string][] = [
    ['EGY', 'en', 'Egypt'],
    ['EGY', 'fr', 'Égypte'],
    ['EGY', 'ar', 'مصر'],
    ['EGY', 'ru', 'Египет'],
    ['EGY', 'zh', '埃及'],
    ['SAU', 'en', 'Saudi Arabia']
  ]
  await db.owner
    .insertInto('reference.state_name')
    .values(names.map(([state, lang, name]) => ({ state, lang, name, formal_name: name })))
    .onConflict((on) => on.doNothing())
    .execute()
  const passages = aligned.flatMap((sentences, i) =>
    langs.map((lang) => passage(`S${i}-${lang}`, lang, sentences[lang]))
  )
  await db.jobs.transaction().execute((trx) => indexPassages(trx, [...passages, ...others]))
})
afterAll(() => db.close())

function passage(subject: string, lang: Lang, text: string, more: Partial<Passage> = {}): Passage {
  const source = randomUUID()
  sources.set(subject, source)
  return {
    source,
    part: 'letter',
    kind: 'letter',
    subject,
    title: `Paper ${subject}`,
    text,
    lang,
    day: '2016-03-01',
    year: 2016,
    states: [],
    mandates: ['defenders'],
    invented: true,
    ...more
  }
}

const others = [
  passage('AL-PAK-5-2016', 'en', 'A lawyer was followed home.', {
    title: 'AL PAK 5/2016',
    day: '2016-05-02',
    keys: ['theme=lawyers']
  }),
  passage('AL-PAK-15-2016', 'en', 'A lawyer was photographed.', {
    title: 'AL PAK 15/2016',
    day: '2016-06-02',
    kind: 'reply'
  }),
  passage('AL-EGY-1-2015', 'fr', 'Une imprimerie a été fermée.', {
    title: 'AL EGY 1/2015',
    states: ['EGY'],
    day: '2015-06-01',
    year: 2015
  }),
  passage('AL-SAU-1-2015', 'en', 'A kiosk was closed.', {
    title: 'AL SAU 1/2015',
    states: ['SAU'],
    day: '2015-06-01',
    year: 2015
  }),
  passage('HOSTILE', 'en', `<script>alert("kettle")</script> & 'kettle' \\ %_`, { day: '2014-01-01', year: 2014 })
]

const ask = (q: string, more: Partial<SearchRequest> = {}) => search(db.public, { q, lang: 'en', ...more })
const subjects = async (q: string, more: Partial<SearchRequest> = {}) =>
  (await ask(q, more)).hits.map(({ subject }) => subject)

test.each(langs)('a sentence is found by words of it, in %s', async (lang) => {
  for (const [i, sentences] of aligned.entries()) {
    const found = await subjects(sentences.words[lang], { lang })
    expect(found[0], sentences.words[lang]).toBe(`S${i}-${lang}`)
  }
})

describe('forms of a word', () => {
  test.each([
    ['accents left out', 'reunion pacifique interdite', 'S1-fr'],
    ['accents put in', 'réunion pacifique intérdite', 'S1-fr'],
    ['Spanish without its accents', 'prision panaderia', 'S0-es'],
    ['an upper case', 'PANADERÍA', 'S0-es'],
    ['Russian in another case', 'пекарней', 'S0-ru'],
    ['Russian ё as е', 'самолет', 'S2-ru'],
    ['Arabic without hamza', 'الى المخبز', 'S0-ar'],
    ['Arabic with marks', 'المَخْبَز', 'S0-ar'],
    ['Arabic with tatweel', 'المخـــبز', 'S0-ar'],
    ['Arabic ha for ta marbuta', 'الطائره', 'S2-ar'],
    ['Arabic ya for alef maqsura', 'مستشفي', 'S3-ar'],
    ['two Chinese characters', '面包', 'S0-zh'],
    ['one Chinese character', '狱', 'S0-zh'],
    ['the last Chinese character of a run', '房', 'S0-zh'],
    ['wide letters', 'ＢＡＫＥＲＹ', 'S0-en'],
    ['an English plural', 'bakeries', 'S0-en']
  ])('%s: %s', async (_, q, subject) => {
    expect(await subjects(q)).toContain(subject)
  })
})

test('a phrase stands together, an exclusion does not stand at all', async () => {
  expect(await subjects('"lawyer was followed"')).toEqual(['AL-PAK-5-2016'])
  expect(await subjects('"followed lawyer"')).toEqual([])
  expect(await subjects('lawyer -followed')).toEqual(['AL-PAK-15-2016'])
  expect(await subjects('lawyer -"was followed"')).toEqual(['AL-PAK-15-2016'])
  expect(await subjects('"老面包房"')).toEqual(['S0-zh'])
})

test('a reference is found as it is written, and not another that begins alike', async () => {
  for (const q of ['AL PAK 5/2016', 'pak 5/2016', 'PAK ٥/٢٠١٦']) expect(await subjects(q)).toEqual(['AL-PAK-5-2016'])
})

test('the name of a State in any language finds what concerns it, and is told', async () => {
  for (const q of ['Egypt', 'Egypte imprimerie', 'مصر', 'Египет', '埃及']) {
    const { hits, states } = await ask(q)
    expect(hits.map(({ subject }) => subject)).toContain('AL-EGY-1-2015')
    expect(states).toEqual(['EGY'])
  }
  expect(await subjects('saudi arabia kiosk')).toEqual(['AL-SAU-1-2015'])
})

test('filters, also those that only some passages have', async () => {
  expect(await subjects('lawyer', { filters: { kind: 'reply' } })).toEqual(['AL-PAK-15-2016'])
  expect(await subjects('', { filters: { state: ['EGY', 'SAU'], year: '2015' } })).toHaveLength(2)
  expect(await subjects('', { filters: { theme: 'lawyers' } })).toEqual(['AL-PAK-5-2016'])
  for (const state of ['egy', 'Egypt', 'مصر'])
    expect(await subjects('', { filters: { state: [state] } })).toEqual(
      await subjects('', { filters: { state: 'EGY' } })
    )
  expect(await subjects('', { filters: { state: 'EGY' } })).not.toEqual([])
  expect(await subjects('lawyer', { filters: { kind: ['Reply'], lang: ['EN'] } })).toEqual(['AL-PAK-15-2016'])
  expect(await subjects('', { filters: { state: "'; drop table released.passage; --\0\\" } })).toEqual([])
})

test('count and facets are of all that is found', async () => {
  const { count, facets } = await ask('lawyer')
  expect(count).toEqual({ value: 2, more: false, ofPassages: false })
  expect(facets.kind).toEqual([
    { value: 'letter', count: 1 },
    { value: 'reply', count: 1 }
  ])
  expect(facets.year).toEqual([{ value: '2016', count: 2 }])
})

test('hits are marked in segments, and what looks like markup stays text', async () => {
  const [hit] = (await ask('kettle')).hits
  expect(hit?.text.filter(({ hit: isHit }) => isHit).map(({ text }) => text)).toEqual(['kettle', 'kettle'])
  expect(hit?.text.map(({ text }) => text).join('')).toBe(`<script>alert("kettle")</script> & 'kettle' \\ %_`)
  const [title] = (await ask('pak 5/2016')).hits
  expect(title?.title.filter(({ hit: isHit }) => isHit).map(({ text }) => text)).toEqual(['PAK', '5', '2016'])
})

test.each([
  ['en', 'bakrey', 'bakery'],
  ['fr', 'boulangrie', 'boulangerie'],
  ['es', 'panadreia', 'panaderia'],
  ['ru', 'пекраня', 'пекарня'],
  ['ar', 'المخبر', 'المخبز'],
  ['zh', '面色房', '面包房']
])('a typing error in %s: %s', async (lang, q, meant) => {
  const { hits, didYouMean, hasAll } = await ask(q, { lang: lang as Lang })
  expect(hasAll).toBe(false)
  expect(didYouMean).toBe(meant)
  // What was meant is given at once.
  const right = await ask(meant, { lang: lang as Lang })
  expect(hits.map(({ subject }) => subject)).toEqual(right.hits.map(({ subject }) => subject))
  expect(hits.length).toBeGreaterThan(0)
})

test('nothing is suggested that finds nothing', async () => {
  expect((await ask('bakrey kiosk')).didYouMean).toBeNull()
})

test('pages follow one another without a gap or a double', async () => {
  for (const q of ['', 'paper']) {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await ask(q, { limit: 7, cursor })
      seen.push(...page.hits.map(({ subject }) => subject))
      cursor = page.next
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength((await ask(q)).count.value)
  }
})

test('an empty query gives the newest first; signs and "the" alone take nothing', async () => {
  expect((await subjects('')).slice(0, 2)).toEqual(['AL-PAK-15-2016', 'AL-PAK-5-2016'])
  for (const q of ['?!', 'the', '" "']) expect(await ask(q)).toMatchObject({ hits: [], tookNothing: true })
})

test('whatever is typed is answered', async () => {
  for (const q of [
    "'",
    '\\',
    "a' | 'b",
    '\0',
    '!(',
    ':*',
    '-',
    '-kettle',
    '"',
    '<->',
    '\ud800',
    'x'.repeat(1e6),
    '"a" '.repeat(1e4),
    '法'.repeat(500),
    '%_',
    '$1',
    '{}'
  ]) {
    await expect(ask(q, { cursor: `${q}~~`, filters: { year: q } })).resolves.toBeDefined()
    await expect(ask(q)).resolves.toBeDefined()
  }
})

test('a long run of Chinese is answered at once, and a cursor that nobody was given begins anew', async () => {
  const run = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
  // Taken apart at each of its characters it took longer than a statement of the public pages may.
  expect((await ask(run)).count.value).toBe(0)
  const first = await ask('kettle')
  for (const cursor of [
    '0~1e99~2024-01-01~1',
    '0~1e-99~2024-01-01~1',
    '0~0.5~2024-02-30~1',
    '0~0.5~2024-01-01~9999999999999999999'
  ])
    expect((await ask('kettle', { cursor })).hits).toEqual(first.hits)
})

test('a day is told as exactly as it is known', async () => {
  const days = [
    passage('DAY', 'en', 'Quokkaday', { day: '2016-03-01' }),
    passage('MONTH', 'en', 'Quokkaday', { day: '2016-02-01', precision: 'month' }),
    passage('YEAR', 'en', 'Quokkaday', { day: '2015-01-01', precision: 'year' }),
    // The day of its letter, under which a reply of no known day stands.
    passage('UNKNOWN', 'en', 'Quokkaday', { day: '2014-05-05', precision: 'unknown' })
  ]
  await db.jobs.transaction().execute((trx) => indexPassages(trx, days))
  const { hits } = await ask('quokkaday', { sort: 'newest' })
  expect(hits.map(({ subject, precision }) => [subject, precision])).toEqual([
    ['DAY', 'day'],
    ['MONTH', 'month'],
    ['YEAR', 'year'],
    ['UNKNOWN', 'unknown']
  ])
})

test('what is taken back is not found and its words are not suggested; others stay', async () => {
  const secret = passage('GONE', 'en', 'Zebrafinch lawyer')
  await db.jobs.transaction().execute((trx) => indexPassages(trx, [secret]))
  await db.jobs.transaction().execute((trx) => indexPassages(trx, [secret]))
  expect(await subjects('zebrafinch')).toEqual(['GONE'])
  await db.jobs.transaction().execute((trx) => removePassages(trx, [secret.source]))
  expect(await subjects('zebrafinch')).toEqual([])
  expect((await ask('zebrafinhc')).didYouMean).toBeNull()
  expect((await ask('lawyre')).didYouMean).toBe('lawyer')
})

test('the public may read and not write', async () => {
  await expect(
    db.public.transaction().execute((trx) => removePassages(trx, [sources.get('HOSTILE') as string]))
  ).rejects.toThrow(/permission denied/)
  await expect(db.intake.selectFrom('released.passage').selectAll().execute()).rejects.toThrow(/permission denied/)
})
