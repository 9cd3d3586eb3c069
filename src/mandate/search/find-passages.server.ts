import { sql } from 'kysely'
import type { Day, Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import type { Cursor } from './cursor.ts'
import { facetNames, type Facets } from './facets.ts'
import type { Mark } from './highlight.ts'
import type { Lang } from './passage.ts'

/** So many hits, the newest first, are ranked together; the next so many come after them. */
export const windowSize = 1_000

export interface FindRequest {
  /** tsquery of words and filters; null: everything. */
  query: string | null
  /** Of recommendations, which have an index to themselves; the query does not say so. */
  amongRecommendations: boolean
  /** tsquery of the words alone. */
  words: string | null
  lang: Lang
  after: Cursor | null
  sort: 'relevance' | 'newest'
  limit: number
  most: number
  /** Facets cost as much as the rest: only the first page has them. */
  hasFacets: boolean
}

export interface FoundPassage {
  id: string
  rank: number
  kind: string
  subject: string
  part: string
  lang: Lang
  day: Day
  /** A day that is known to its month or year alone is the first of it. */
  precision: Precision
  year: number | null
  states: string[]
  /** Of a printed record, where the State is not certain. */
  probableStates: string[]
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
  /** By how well the words fit, window by window; else newest first. */
  isRanked: boolean
}

/** One call of search.find, whose comments in the migrations say how it keeps its time. */
export async function findPassages(
  db: Db,
  { query, amongRecommendations, words, lang, after, sort, limit, most, hasFacets }: FindRequest
): Promise<Found> {
  const ranked = sort === 'relevance' ? words : null
  const rankedFrom = (ranked === null ? 0 : (after?.window ?? 0)) * windowSize + 1
  const { whole, beginnings } = lexemesOf(words)
  const { rank = null, day = null, id = null } = after?.behind ?? {}
  const rest = sql`${ranked}::tsquery, ${whole}::text[], ${beginnings}::text[], ${lang}, ${rankedFrom}::int, ${most}::int,
    ${rank}::real, ${day}::date, ${id}::bigint, ${limit}::int, ${hasFacets}::boolean`
  const find = sql.raw(amongRecommendations ? 'search.find_recommendations' : 'search.find')
  const { rows } = await sql<{ found: FoundRow }>`
    select ${query === null ? sql`search.find_all(${rest})` : sql`${find}(${query}::tsquery, ${rest})`} as found`.execute(
    db
  )
  const { hits: rawHits, count, facets } = rows[0]?.found ?? { hits: null, count: 0, facets: null }
  const hits = (rawHits ?? []).map(({ marks, ...hit }) => ({ ...hit, ...splitMarks(marks) }))
  return {
    hits: hits.slice(0, limit),
    hasMore: hits.length > limit,
    count,
    facets: facetsFrom(facets ?? []),
    isRanked: ranked !== null
  }
}

interface FoundRow {
  count: number
  hits: (Omit<FoundPassage, 'titleMarks' | 'textMarks'> & { marks: Marks | null })[] | null
  facets: FacetRow[] | null
}

interface Marks {
  shift: number
  found: [lexeme: string, position: number, inTitle: boolean][] | null
}

/** The words of a tsquery, those with :* apart. */
function lexemesOf(words: string | null): { whole: string[]; beginnings: string[] } {
  const found = [...(words ?? '').matchAll(/'((?:[^']|'')*)'(:\*)?/g)]
  const text = ([, lexeme]: RegExpExecArray) => (lexeme ?? '').replaceAll("''", "'")
  return {
    whole: found.filter(([, , prefix]) => !prefix).map(text),
    beginnings: found.filter(([, , prefix]) => prefix).map(text)
  }
}

function splitMarks(marks: Marks | null): { titleMarks: Mark[]; textMarks: Mark[] } {
  const found = marks?.found ?? []
  const shift = marks?.shift ?? 0
  return {
    titleMarks: found.filter(([, , inTitle]) => inTitle).map(([lexeme, position]) => ({ lexeme, position })),
    textMarks: found
      .filter(([, , inTitle]) => !inTitle)
      .map(([lexeme, position]) => ({ lexeme, position: position - shift }))
  }
}

interface FacetRow {
  name: keyof Facets
  value: string
  count: number
}

function facetsFrom(rows: FacetRow[]): Facets {
  const facets = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets
  for (const { name, value, count } of rows) facets[name].push({ value, count })
  return facets
}
