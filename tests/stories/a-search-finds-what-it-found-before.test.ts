import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexPassages } from '#mandate/search/index-passages.server.ts'
import type { Passage } from '#mandate/search/passage.ts'
import { search } from '#mandate/search/search.ts'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

// Six thousand invented passages in several slices, so that the count ends and the words of a thousand alone are ranked.
let db: TestDatabase
const words = ['torture', 'judge', 'women', 'protect', 'ratify', 'protocol', 'law', 'defender']
const langs = ['en', 'fr', 'es'] as const
const passage = (n: number): Passage => ({
  source: randomUUID(),
  part: 'letter',
  kind: ['recommendation', 'letter', 'reply', 'record', 'recommendation'][n % 5]!,
  subject: `invented-${n}`,
  title: n % 3 ? `Invented ${words[n % words.length]}` : 'Invented',
  text: words.filter((_, at) => (n * (at + 3)) % 7 < 3).join(' ') + ' protective'.repeat(n % 4),
  lang: langs[n % langs.length]!,
  day: `${1990 + (n % 36)}-0${1 + (n % 9)}-1${n % 10}`,
  year: n % 11 ? 1990 + (n % 36) : null,
  states: n % 2 ? ['EGY', 'FRA'].slice(0, 1 + (n % 3)) : [],
  mandates: n % 4 ? ['defenders'] : ['defenders', 'torture'],
  keys: [`theme=${n % 6}`],
  invented: true
})

beforeAll(async () => {
  db = await testDatabase()
  const all = Array.from({ length: 6_000 }, (_, n) => passage(n))
  await db.jobs.transaction().execute((trx) => indexPassages(trx, all))
  const written = readFileSync(`${projectRoot}/db/migrations/0010_search.sql`, 'utf8')
  const functions = written.slice(
    written.indexOf('do $$\ndeclare\n  body'),
    written.indexOf('-- The tsqueries of the terms')
  )
  await sql`create schema before`.execute(db.owner)
  await sql.raw(functions.replaceAll(/search\.(find|find_all|marks)\(/g, 'before.$1(')).execute(db.owner)
  await sql`grant usage on schema before to vigie_public`.execute(db.owner)
})
afterAll(() => db.close())

interface Asked {
  query: string
  words: string | null
  beginnings?: string[]
  from?: number
  behind?: { rank: number; day: string; id: string }
}

const found = async (find: string, { query, words, beginnings = [], from = 1, behind }: Asked) => {
  const lexemes = [...(words ?? '').matchAll(/'([^']+)'(?!:)/g)].map(([, lexeme]) => lexeme)
  const { rows } = await sql<{ found: string }>`
    select ${sql.raw(find)}(${query}::tsquery, ${words}::tsquery, ${lexemes}::text[], ${beginnings}::text[], 'fr', ${from}::int, 5000,
      ${behind?.rank ?? null}::real, ${behind?.day ?? null}::date, ${behind?.id ?? null}::bigint, 20, ${!behind}::boolean)::text as found`.execute(
    db.public
  )
  return rows[0]!.found.replaceAll(broughtSince, '')
}

/** By a hit, since migration 0157. */
const broughtSince = /"precision" : "day", "probableStates" : \[\], /g

const asked: Asked[] = [
  { query: `'tortur'`, words: `'tortur'` },
  { query: `'women' & 'judg'`, words: `'women' & 'judg'` },
  { query: `('women' | 'law') & !'judg' & 'theme=3'`, words: `'women' | 'law'` },
  { query: `'protect'`, words: `'protect'`, from: 1001 },
  { query: `'protect'`, words: `'protect'`, behind: { rank: 0.05, day: '2010-01-01', id: '0' } },
  { query: `'prote':*`, words: `'prote':*`, beginnings: ['prote'] },
  { query: `'state=EGY'`, words: null },
  { query: `'lang=es' & 'women'`, words: null, beginnings: ['wom'] },
  { query: `'nothing of the kind'`, words: `'nothing of the kind'` }
]

test.each(asked)('$query: hits, their order, places of words, count and facets are the same', async (one) => {
  expect(await found('search.find', one)).toBe(await found('before.find', one))
})

test.each(asked)('$query: the same among recommendations, in the index that they have to themselves', async (one) => {
  const before = await found('before.find', { ...one, query: `(${one.query}) & 'kind=recommendation'` })
  expect(await found('search.find_recommendations', one)).toBe(before)
})

test('among them a search is of recommendations alone, with a word left out, of a State, and page by page', async () => {
  const filters = { kind: 'recommendation', state: 'EGY' }
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await search(db.public, { q: 'torture -judge', lang: 'en', filters, cursor, limit: 100 })
    expect(page.hits.every(({ kind, states }) => kind === 'recommendation' && states.includes('EGY'))).toBe(true)
    if (!cursor) expect(page.facets.kind).toEqual([{ value: 'recommendation', count: page.count.value }])
    seen.push(...page.hits.map(({ subject }) => subject))
    cursor = page.next
  } while (cursor)
  const { rows } = await sql<{ subject: string }>`
    select subject from released.passage join released.passage_text using (id)
    where vector @@ '''tortur'' & !''judg'' & ''kind=recommendation'' & ''state=EGY'''`.execute(db.owner)
  expect(seen.length).toBeGreaterThan(200)
  expect(seen.toSorted()).toEqual(rows.map(({ subject }) => subject).toSorted())
})
