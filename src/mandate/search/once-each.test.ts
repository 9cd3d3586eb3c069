import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '#mandate/languages.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { indexPassages } from './index-passages.server.ts'
import type { Lang, Passage } from './passage.ts'
import { search, type SearchRequest } from './search.ts'

let db: TestDatabase
const said: Record<Lang, string> = {
  en: 'Kettles are welcome.',
  fr: 'Les bouilloires sont bienvenues.',
  es: 'Las teteras son bienvenidas.',
  ar: 'الغلايات موضع ترحيب.',
  ru: 'Чайники приветствуются.',
  zh: '欢迎水壶。'
}

function resolution(number: number, source = randomUUID()): Passage[] {
  return languages.map((lang) => ({
    source,
    part: lang,
    kind: 'resolution',
    subject: `Resolution-${number}`,
    title: `77/${number}`,
    text: said[lang],
    lang,
    day: '2016-03-24',
    year: 2016,
    states: [],
    mandates: [],
    invented: true
  }))
}
const entry: Passage = {
  ...resolution(1)[0]!,
  part: 'statement',
  title: '77/1',
  text: 'Le trésor est ouvert.',
  lang: 'fr',
  states: ['PER']
}

beforeAll(async () => {
  db = await testDatabase()
  const passages = Array.from({ length: 30 }, (_, at) => resolution(at + 1)).flat()
  await db.jobs.transaction().execute((trx) => indexPassages(trx, [...passages, entry]))
})
afterAll(() => db.close())

const ask = (q: string, more: Partial<SearchRequest> = {}) => search(db.public, { q, lang: 'en', ...more })

test.each(languages)('what has words in six languages is found and counted once, in the reader’s: %s', async (lang) => {
  for (const sort of ['relevance', 'newest'] as const) {
    const { hits, count, facets, next } = await ask('77/5', { lang, sort })
    expect(hits.map((hit) => [hit.subject, hit.lang, hit.original])).toEqual([['Resolution-5', lang, false]])
    expect(count).toEqual({ value: 1, more: false, ofPassages: false })
    expect(facets.kind).toEqual([{ value: 'resolution', count: 1 }])
    expect(facets.lang.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1])
    expect(next).toBeNull()
  }
})

test('the reader’s passage stands there also where it ranks far behind those of another language', async () => {
  // Of a hundred that have the word in both, French says nothing else and English a great deal.
  const passages = Array.from({ length: 100 }, (_, at) => {
    const [en, fr] = resolution(100 + at) as [Passage, Passage]
    const long = `Zarzuela. ${'Orchards stand beside rivers and mills and bridges. '.repeat(30)}`
    return [
      { ...en, title: '', text: long },
      { ...fr, title: 'Zarzuela', text: 'Zarzuela' }
    ]
  }).flat()
  await db.jobs.transaction().execute((trx) => indexPassages(trx, passages))
  const { hits } = await ask('zarzuela', { limit: 20 })
  expect(new Set(hits.map(({ subject }) => subject)).size).toBe(20)
  expect(new Set(hits.map(({ lang }) => lang))).toEqual(new Set(['en']))
})

test('words that stand in another language alone find it there; what somebody else said is of the original', async () => {
  expect((await ask('bouilloires "77/5"')).hits).toMatchObject([
    { subject: 'Resolution-5', lang: 'fr', original: false }
  ])
  const { hits, count } = await ask('77/1')
  expect(hits.map(({ part, lang, original }) => [part, lang, original])).toEqual([
    ['en', 'en', false],
    ['statement', 'fr', true]
  ])
  expect(count.value).toBe(2)
})

test('a page is as full as ever, and where more follow the count says that it is of passages', async () => {
  const page = await ask('"77"', { limit: 10 })
  expect(new Set(page.hits.map(({ subject }) => subject)).size).toBe(10)
  expect(page.count).toEqual({ value: 181, more: false, ofPassages: true })
  const seen = new Set<string>()
  for (let cursor: string | null = null, pages = 0; pages < 30; pages++) {
    const { hits, next } = await ask('"77"', { limit: 10, cursor })
    for (const { subject } of hits) seen.add(subject)
    cursor = next
    if (cursor === null) break
  }
  expect(seen.size).toBe(30)
})
