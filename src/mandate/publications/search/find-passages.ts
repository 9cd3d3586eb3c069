import { sql } from 'kysely'
import type { Day } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import type { Cursor } from './cursor.ts'
import { facetNames, type Facets } from './filters.ts'
import type { Mark } from './highlight.ts'
import type { Lang } from './passage.ts'

/** So many hits, the newest first, are ranked together; the next so many come after them. */
export const windowSize = 1_000

export interface FindRequest {
  /** tsquery of words and filters; null: everything. */
  query: string | null
  /** tsquery of the words alone. */
  words: string | null
  lang: Lang
  after: Cursor | null
  sort: 'relevance' | 'newest'
  limit: number
  most: number
}

export interface FoundPassage {
  id: string
  rank: number
  kind: string
  subject: string
  part: string
  lang: Lang
  day: Day
  year: number | null
  states: string[]
  mandates: string[]
  invented: boolean
  title: string
  text: string
  titleMarks: Mark[]
  textMarks: Mark[]
}

export interface Found {
  hits: FoundPassage[]
  hasMore: boolean
  /** At most `most` + 1. */
  count: number
  facets: Facets
}

/**
 * One statement for page, count and facets. The slices of released.passage are read newest first, and LIMIT ends
 * it, so a common word costs no more than one that stands in 5,000 passages.
 */
export async function findPassages(db: Db, { query, words, lang, after, sort, limit, most }: FindRequest): Promise<Found> {
  const isRanked = sort === 'relevance' && words !== null
  const window = isRanked ? (after?.window ?? 0) : 0
  const behind = after?.behind
  // Long passages are not better for having more words (1); the reader's own language is worth half as much again.
  const rank = isRanked ? sql`(ts_rank(vector, ${words}::tsquery, 1) * case when lang = ${lang} then 1.5 else 1 end)::real` : sql`0::real`
  const { rows } = await sql<{ count: number; hits: (FoundPassage & { marks: Marks | null })[] | null; facets: FacetRow[] | null }>`
    with hit as materialized (
      select id, slice, day, year, kind, lang, states, mandates,
        ${isRanked ? sql`case when row_number() over () between ${window * windowSize + 1}::int and ${(window + 1) * windowSize}::int then ${rank} end` : rank} as rank
      from released.passage where ${query === null ? sql`true` : sql`vector @@ ${query}::tsquery`}
      ${query === null ? sql`order by day desc, id` : sql``} limit ${most + 1}
    ), page as (
      select * from hit where rank is not null
        ${behind ? sql`and (rank < ${behind.rank}::real or (rank = ${behind.rank}::real and (day < ${behind.day}::date or (day = ${behind.day}::date and id > ${behind.id}::bigint))))` : sql``}
      order by rank desc, day desc, id limit ${limit + 1}
    )
    select (select count(*)::int from hit) as count,
      (select json_agg(json_build_object('id', p.id::text, 'rank', p.rank, 'kind', p.kind, 'subject', t.subject, 'part', t.part, 'lang', p.lang,
        'day', p.day, 'year', p.year, 'states', p.states, 'mandates', p.mandates, 'invented', t.invented, 'title', t.title, 'text', t.text,
        'marks', ${words === null ? sql`null` : marksOf(words)}) order by p.rank desc, p.day desc, p.id)
        from page p join released.passage_text t using (id)) as hits,
      ${after ? sql`null::json` : facetsOf} as facets`.execute(db)
  const row = rows[0]
  const hits = (row?.hits ?? []).map(({ marks, ...hit }) => ({ ...hit, ...splitMarks(marks) }))
  return { hits: hits.slice(0, limit), hasMore: hits.length > limit, count: row?.count ?? 0, facets: facetsFrom(row?.facets ?? []) }
}

interface Marks {
  /** Words of the title come first; the text is counted on from the last of them that is indexed. */
  shift: number
  found: [lexeme: string, position: number, inTitle: boolean][]
}

/** Where the words of the query stand in a passage, from the index's own positions. */
function marksOf(words: string) {
  const lexemes = [...words.matchAll(/'((?:[^']|'')*)'(:\*)?/g)].map(([, lexeme, prefix]) => ({ lexeme: (lexeme ?? '').replaceAll("''", "'"), prefix: Boolean(prefix) }))
  const whole = lexemes.filter(({ prefix }) => !prefix).map(({ lexeme }) => lexeme)
  const beginnings = lexemes.filter(({ prefix }) => prefix).map(({ lexeme }) => lexeme)
  return sql`(
    select json_build_object(
      'shift', coalesce(max(position) filter (where weight = 'A'), 0),
      'found', json_agg(json_build_array(asked, position, weight = 'A')) filter (where asked is not null))
    from released.passage v, unnest(v.vector) as w (lexeme, positions, weights),
      unnest(positions, weights) as at (position, weight),
      lateral (select case when lexeme = any (${whole}::text[]) then lexeme
        else (select b from unnest(${beginnings}::text[]) as b where starts_with(lexeme, b) limit 1) end) as match (asked)
    where v.id = p.id and v.slice = p.slice and (asked is not null or weight = 'A'))`
}

function splitMarks(marks: Marks | null): { titleMarks: Mark[]; textMarks: Mark[] } {
  const found = marks?.found ?? []
  const shift = marks?.shift ?? 0
  return {
    titleMarks: found.filter(([, , inTitle]) => inTitle).map(([lexeme, position]) => ({ lexeme, position })),
    textMarks: found.filter(([, , inTitle]) => !inTitle).map(([lexeme, position]) => ({ lexeme, position: position - shift })),
  }
}

interface FacetRow {
  name: keyof Facets
  value: string
  count: number
}

const facetsOf = sql`(select json_agg(json_build_object('name', name, 'value', value, 'count', count) order by count desc, value) from (
  select 'kind' as name, kind as value, count(*) from hit group by kind
  union all select 'lang', lang, count(*) from hit group by lang
  union all select 'year', year::text, count(*) from hit where year is not null group by year
  union all select 'state', state, count(*) from hit, unnest(states) as state group by state
  union all select 'mandate', mandate, count(*) from hit, unnest(mandates) as mandate group by mandate) as counted)`

function facetsFrom(rows: FacetRow[]): Facets {
  const facets = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets
  for (const { name, value, count } of rows) facets[name].push({ value, count })
  return facets
}
