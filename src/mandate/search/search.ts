import type { Day, Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { languages } from '../languages.ts'
import { allOf, compileQuery, type Compiled } from './compile-query.server.ts'
import { countEntries, hasEntries } from './count-entries.server.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { facetNames, facetsOfThings, type Facets, type Filters } from './facets.ts'
import { asIndexed, filterQuery } from './filters.ts'
import { findByReference } from './find-by-reference.server.ts'
import { findPassages } from './find-passages.server.ts'
import { highlight, type Segment } from './highlight.ts'
import { recommendationKind, recordKind } from './kinds.ts'
import { lettersFirst } from './letters-first.ts'
import { declinedStates, joinedStates } from './name-states.server.ts'
import { readOriginals } from './originals.server.ts'
import { inLanguageOf, namesLanguage, onceEach } from './own-words.ts'
import { isLong, parseQuery } from './parse-query.ts'
import type { Lang } from './passage.ts'
import { simplified } from './simplified.ts'
import { suggestQuery } from './suggest-query.server.ts'

/** The count is exact up to here, and facets are of so many. */
export const mostCounted = 5_000
/** Where fewer have what is asked for, it is looked for in all languages too. */
const fewPassages = 20

export interface SearchRequest {
  q: string
  /** The reader's language: passages in it come before equals in another. */
  lang: Lang
  filters?: Filters
  /** Words asked for are ranked by how well they fit unless this says newest. */
  sort?: 'relevance' | 'newest'
  /** `next` of the page before; anything else gives the first page. */
  cursor?: string | null
  /** 1 to 100; 20 when left out. */
  limit?: number
}

export interface Hit {
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
  /** Whether these are the words of the source; those of our own stand in several languages. */
  original: boolean
  title: Segment[]
  text: Segment[]
}

export interface SearchResult {
  hits: Hit[]
  /**
   * `more`: there are more than `value`. Where all stands on one page each thing counts once; else `ofPassages`, of which a
   * text in several languages has one in each: to know which belong together all of them would have to be read.
   */
  count: { value: number; more: boolean; ofPassages: boolean }
  /** Most frequent first; of the newest 5,000 where there are more. Empty on pages after the first. */
  facets: Facets
  next: string | null
  /** The query as it may have been meant; only where the query itself finds nothing. The hits are what this finds, or what has some of it. */
  didYouMean: string | null
  /** False where nothing has all that was asked for, and the hits are what may have been meant, or have some of it. */
  hasAll: boolean
  /** Something was typed, and nothing in it can be looked for: signs alone, or words like "the". */
  tookNothing: boolean
  /** States that the query names, for the offer to filter by them. */
  states: string[]
}

/** Looks through all that is released. `db` is the reader's own connection; what it may not see is not there. */
export async function search(
  db: Db,
  { q, lang, filters: given = {}, sort, cursor, limit = 20 }: SearchRequest
): Promise<SearchResult> {
  const filters = await asIndexed(db, given)
  const terms = await declinedStates(db, parseQuery(await simplified(q)))
  const filter = filterQuery(filters)
  const otherFilters = filters.kind === recommendationKind ? filterQuery({ ...filters, kind: undefined }) : null
  const after = readCursor(cursor)
  const most = Math.min(Math.max(1, Math.trunc(limit) || 20), 100)
  const asked = ({ words, without }: Compiled, filter: string | null) =>
    allOf([words, without && `!(${without})`, filter])
  const lookBy = async (compiled: Compiled, more: string | null = null) => {
    const amongRecommendations = filters.kind === recommendationKind && compiled.words !== null
    const request = {
      query: allOf([asked(compiled, amongRecommendations ? otherFilters : filter), more]),
      amongRecommendations,
      words: compiled.ranked,
      lang,
      after,
      most: mostCounted,
      sort: compiled.words === null ? ('newest' as const) : (sort ?? 'relevance')
    }
    const found = await findPassages(db, { ...request, limit: most, hasFacets: after === null })
    const isShort = found.hasMore && onceEach(found.hits, lang, most).things.length < most
    // What stands in six languages would leave the page a sixth full.
    const limit = isShort ? most * languages.length : most
    const wide = isShort ? await findPassages(db, { ...request, limit, hasFacets: false }) : found
    const { things, taken } = onceEach(wide.hits, lang, most)
    const isForeign = things.some(({ part, ...one }) => namesLanguage(part) && one.lang !== lang)
    // A word that is rare in one language ranks high there, and the reader's own passage far behind.
    const inReaders = { ...request, query: allOf([request.query, `'lang=${lang}'`]), after: null }
    const own = isForeign
      ? (await findPassages(db, { ...inReaders, limit: most * languages.length, hasFacets: false })).hits
      : []
    return { ...wide, facets: found.facets, things: inLanguageOf(things, own), taken }
  }
  // `count` is the same on every page, so that each looks alike. By day nothing is ranked: all of it is looked for at once.
  const look = async (compiled: Compiled, more: string | null = null) => {
    const wider = { ...compiled, words: compiled.wider }
    if (wider.words === compiled.words || sort === 'newest') return lookBy(wider, more)
    const found = await lookBy(compiled, more)
    return found.count < fewPassages ? lookBy(wider, more) : found
  }
  const [asTyped, hasRecord] = await Promise.all([compileQuery(db, terms, lang), hasEntries(db)])
  let compiled = asTyped
  const tookNothing = q.trim() !== '' && compiled.words === null && compiled.without === null
  if (tookNothing) return { ...nothing, tookNothing }
  // Of a State the record can have thousands of entries without a text, which would bury what was written to it: they
  // are counted beside the rest and shown to who asks for their kind, or where there is nothing else.
  const asksForEntries = compiled.words?.includes("'entry=") ?? false
  const leavesRecord =
    hasRecord && compiled.words !== null && sort !== 'newest' && filters.kind === undefined && !asksForEntries
  const [first, entries, named] = await Promise.all([
    look(compiled, leavesRecord ? `!'kind=${recordKind}'` : null),
    leavesRecord && after === null ? countEntries(db, certain(asked(compiled, filter)!, compiled), mostCounted) : 0,
    after === null ? findByReference(db, q, filter) : []
  ])
  let found = leavesRecord && first.count === 0 && named.length === 0 ? await look(compiled) : first
  const besideRecord = found === first && entries > 0 ? entries : 0
  if (found.count === 0 && terms.some(isLong)) {
    compiled = await compileQuery(db, await joinedStates(db, terms), lang)
    found = await look(compiled)
  }
  if (found.count === 0 && terms.some(isLong)) found = await look(await compileQuery(db, terms, lang, { loose: true }))
  // Nothing has all of it: what has all of what may have been meant is nearer than nothing, and then what has some of it.
  const hasAll = found.count > 0 || named.length > 0
  const meant = !hasAll && compiled.words !== null ? await suggestQuery(db, terms, lang, filter) : null
  // A word that names something is put right even where nothing has all of the words.
  const isMended = meant !== null && (meant.finds || meant.names)
  if (isMended) compiled = await compileQuery(db, parseQuery(meant.query), lang)
  if (meant?.finds) found = await look(compiled)
  for (const words of hasAll ? [] : compiled.fewer)
    if (found.count === 0) found = await look({ ...compiled, words, wider: words, ranked: words })
  const didYouMean = isMended && found.count > 0 ? meant.query : null
  const isNothing = found.count === 0 && named.length === 0
  const { things, taken } = found
  const isWhole = after === null && !found.hasMore && taken === found.count
  const shown = onceEach([...named, ...things], lang, Infinity).things
  const facets = isWhole ? facetsOfThings(found.facets, shown) : found.facets
  if (besideRecord > 0) facets.kind.push({ value: recordKind, count: besideRecord })
  const ordered = found.isRanked ? lettersFirst(shown) : shown
  const originals = await readOriginals(db, ordered, lang)
  const hits = ordered.map((hit, at) => ({
    kind: hit.kind,
    subject: hit.subject,
    part: hit.part,
    lang: hit.lang,
    day: hit.day,
    precision: hit.precision,
    year: hit.year,
    states: hit.states,
    probableStates: hit.probableStates,
    mandates: hit.mandates,
    invented: hit.invented,
    original: originals[at] ?? true,
    title: highlight(hit.title, hit.lang, hit.titleMarks, Infinity),
    text: highlight(hit.text, hit.lang, hit.textMarks)
  }))
  const counted = isWhole ? shown.length : Math.min(found.count, mostCounted)
  const hasMore = found.hasMore || taken < found.hits.length
  return {
    hits,
    count: { value: counted, more: found.count > mostCounted, ofPassages: !isWhole },
    facets,
    next: writeCursor({ ...found, hits: found.hits.slice(0, taken), hasMore }, after),
    didYouMean,
    hasAll: hasAll || isNothing,
    tookNothing: false,
    states: compiled.states
  }
}

/** Without what is only likely to be of the States that are named: it enters no count. */
const certain = (query: string, { states }: Compiled): string =>
  allOf([query, ...states.map((state) => `!'probable=${state}'`)])!

export const nothing: SearchResult = {
  hits: [],
  count: { value: 0, more: false, ofPassages: false },
  next: null,
  didYouMean: null,
  hasAll: true,
  tookNothing: false,
  states: [],
  facets: Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets
}
