import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { languages } from '../languages.ts'
import { fold } from '../reference/fold.ts'
import { adjectivesOfStates, elidedNames } from './name-states.server.ts'
import { readThings, stemsOf, thingsNamed, type NamedKey } from './name-things.server.ts'
import { isLong, type Term } from './parse-query.ts'
import type { Lang } from './passage.ts'

export interface Compiled {
  /** tsquery of the words alone; null where no word is asked for. */
  words: string | null
  /**
   * `words`, and what they name in all languages. It is looked for where `words` find few passages: to look for it always
   * made a search slower by a third.
   */
  wider: string | null
  /** `words`, and what they name in the reader's language and in English, in which most is written: for ranking and highlights. */
  ranked: string | null
  /** tsqueries for what has fewer of the words, nearest first (`fewerOf`). None where there is one thing to look for. */
  fewer: string[]
  /** What is to be left out, in the words that were typed; null where nothing is. */
  without: string | null
  /** States that the query names, in whatever language. */
  states: string[]
  /** Terms that are looked for: stop words of a language beside better words are not. */
  terms: Term[]
}

interface Variant {
  term: number
  lang: Lang
  query: string | null
}

/**
 * The tsquery for the terms, as text made by PostgreSQL itself. A word is looked for by its stem in each language
 * that it can be of; the name of a State, theme, group, mandate or kind of letter also finds what is of it, in whatever
 * language it is written.
 */
export async function compileQuery(db: Db, terms: Term[], reader: Lang, { loose = false } = {}): Promise<Compiled> {
  if (terms.length === 0)
    return { words: null, wider: null, ranked: null, fewer: [], without: null, states: [], terms: [] }
  const names = runsOfTerms(terms)
  const [{ variants, states: called }, allThings, adjectives, elided] = await Promise.all([
    readVariants(db, terms, names),
    readThings(db),
    adjectivesOfStates(db, terms),
    elidedNames(db)
  ])
  const byElided = names.flatMap((run) => {
    const state = elided.get(fold(run.text))
    return state === undefined ? [] : [{ run, state }]
  })
  const states = longestNames([...called.map(({ name, state }) => ({ run: names[name]!, state })), ...byElided])
  const hasState = states.length + adjectives.size > 0
  const forms = terms.map((_, at) => variants.filter(({ term }) => term === at))
  const isWeak = terms.map((_, at) => isFiller(terms, at, hasState) || (forms[at]?.some(({ query }) => !query) ?? true))
  const isEmpty = terms.map((_, at) => forms[at]?.every(({ query }) => !query) ?? true)
  const hasStrong = terms.some(({ excluded }, at) => !excluded && !isWeak[at])
  // "the" of a reader of English is no word to look for; a reader of French who writes "thé" means it.
  const isReaders = terms.map((_, at) => forms[at]?.some(({ lang, query }) => !query && lang === reader) ?? false)
  const kept = terms.map((_, at) => !isEmpty[at] && !(isWeak[at] && (hasStrong || isReaders[at])))
  const alternatives = terms.map((term, at) =>
    anyOf(forms[at]?.flatMap(({ query }) => (loose && isLong(term) ? parted(query) : [query])) ?? [])
  )

  const ofThings = names.flatMap((run) =>
    thingsNamed(allThings, run.text, stemsIn(forms, run, reader)).map((thing) => ({ ...run, ...thing }))
  )
  // What a State recommended is asked for with another State, or with a word for it; else it would stand among what it was told.
  const asksWho =
    new Set([...states.map(({ state }) => state), ...adjectives.values()]).size > 1 ||
    ofThings.some(({ key }) => key === 'kind=recommendation')
  const ofState = (run: NameRun, state: string) =>
    [`state=${state}`, ...(asksWho ? [`by=${state}`] : []), `probable=${state}`].map((key) => ({
      ...run,
      key,
      words: noWords
    }))
  const byName = [
    ...states.flatMap(({ run, state }) => ofState(run, state)),
    ...ofThings,
    ...names.flatMap((run) => (isYear(run) ? [{ ...run, key: `year=${run.text}`, words: noWords }] : []))
  ]
  // "Russian" in "Russian Federation" is no adjective, and "Dominican" in "Dominican Republic" is not of Dominica.
  const isInName = (at: number) => byName.some(({ from, length }) => from <= at && at < from + length)
  const byAdjective = [...adjectives].flatMap(([at, state]) =>
    isInName(at) ? [] : ofState({ from: at, length: 1, text: terms[at]!.text }, state).map((one) => ({ ...one, state }))
  )
  const named = [...byName, ...byAdjective].toSorted((a, b) => b.length - a.length)
  const namedAt = (at: number, length: number) => named.filter((one) => one.from === at && one.length === length)
  const keysOf = (all: typeof named) => all.map(({ key }) => `'${key}'`)
  const parts: Part[] = []
  for (let at = 0; at < terms.length; at++) {
    if (terms[at]?.excluded) continue
    const run = named.find((candidate) => candidate.from === at)
    const length = run?.length ?? 1
    // A year in a title is mostly that of the document.
    const words = run?.key.startsWith('year=')
      ? `'${run.text}':BCD`
      : allOf(
          alternatives.slice(at, at + length).filter((_, offset) => kept[at + offset] && !terms[at + offset]?.excluded)
        )
    const things = run ? namedAt(at, length) : []
    const query = anyOf([words, ...keysOf(things)])
    const inLanguages = (langs: readonly Lang[]) =>
      anyOf([query, ...things.flatMap((thing) => langs.flatMap((lang) => thing.words[lang] ?? []))])
    if (query)
      parts.push({
        query,
        wider: inLanguages(languages)!,
        ranked: inLanguages(reader === 'en' ? [reader] : [reader, 'en'])!,
        isNamed: run !== undefined,
        isState: run?.key.startsWith('state=') ?? false
      })
    at += length - 1
  }
  return {
    words: allOf(parts.map(({ query }) => query)),
    wider: allOf(parts.map(({ wider }) => wider)),
    ranked: allOf(parts.map(({ ranked }) => ranked)),
    fewer: fewerOf(parts),
    without: anyOf(
      terms.flatMap(({ excluded }, at) => (excluded ? [alternatives[at] ?? null, ...keysOf(namedAt(at, 1))] : []))
    ),
    states: [
      ...new Set(
        [...states.map(({ run: { from }, state }) => ({ from, state })), ...byAdjective].flatMap(({ from, state }) =>
          terms[from]?.excluded ? [] : [state]
        )
      )
    ],
    terms: terms.filter(({ excluded }, at) => kept[at] && !excluded)
  }
}

/**
 * Of these terms, in the reader's language or another that no other is written like. A name neither begins nor ends with a
 * word like "of".
 */
function stemsIn(forms: readonly Variant[][], { from, length }: NameRun, reader: Lang): string[] {
  const ofTerms = forms.slice(from, from + length)
  return ofTerms[0]!.flatMap(({ lang }) => {
    if (lang !== reader && lang !== 'ru' && lang !== 'ar') return []
    const queries = ofTerms.map((its) => its.find((one) => one.lang === lang)?.query)
    if (!queries[0] || !queries.at(-1) || queries.includes(undefined)) return []
    return stemsOf(lang, queries as (string | null)[]) ?? []
  })
}

const noWords: NamedKey['words'] = {}

interface Part {
  query: string
  wider: string
  ranked: string
  /** It names a State, a theme or another thing that has a key in the index, whatever words a text has for it. */
  isNamed: boolean
  isState: boolean
}

/**
 * All that is named, with as many of the other words as there are; then the States with anything else; all but one; any.
 * What is named has a key in the index, while other words may be in another language than the texts. Of many words a reader
 * means any, since each combination would be looked for.
 */
function fewerOf(parts: readonly Part[]): string[] {
  const all = parts.map(({ wider }) => wider)
  const named = parts.flatMap(({ wider, isNamed }) => (isNamed ? [wider] : []))
  const others = parts.flatMap(({ wider, isNamed }) => (isNamed ? [] : [wider]))
  const allButOne = all.length > 2 && all.length <= 6 ? anyOf(all.map((_, at) => allOf(all.toSpliced(at, 1)))) : null
  const allNamed = named.length > 1 && others.length > 0 ? allOf(named) : null
  const mostOthers =
    others.length > 2 && others.length <= 5 ? anyOf(others.map((_, at) => allOf(others.toSpliced(at, 1)))) : null
  const states = parts.flatMap(({ wider, isState }) => (isState ? [wider] : []))
  const rest = parts.flatMap(({ wider, isState }) => (isState ? [] : [wider]))
  const ofStates = states.length > 0 && rest.length > 0 ? allOf(states) : null
  return [
    allNamed && mostOthers ? allOf([allNamed, mostOthers]) : null,
    allNamed && others.length > 1 ? allOf([allNamed, anyOf(others)]) : null,
    allNamed,
    ofStates && rest.length > 1 ? allOf([ofStates, anyOf(rest)]) : null,
    // Beside something else that is named, either may be meant.
    others.length === rest.length ? ofStates : null,
    allButOne,
    all.length > 1 ? anyOf(all) : null
  ].filter((query) => query !== null)
}

/** The pairs of a run of characters without one of those within, each in turn: there may be two words. */
function parted(query: string | null): string[] {
  const pairs = query?.split(' & ') ?? []
  return pairs.slice(1, -1).map((_, at) => pairs.filter((_pair, i) => i !== at + 1).join(' & '))
}

export const allOf = (queries: (string | null)[]): string | null => joined(queries, ' & ')
export const anyOf = (queries: (string | null)[]): string | null => joined(queries, ' | ')

function joined(queries: (string | null)[], operator: string): string | null {
  const distinct = [...new Set(queries.filter((query) => query !== null && query !== ''))]
  if (distinct.length === 0) return null
  return distinct.length === 1 ? (distinct[0] as string) : `(${distinct.join(operator)})`
}

interface NameRun {
  from: number
  length: number
  text: string
}

/** All runs of up to six terms that could be the name of something. */
function runsOfTerms(terms: Term[]): NameRun[] {
  const runs: NameRun[] = []
  for (let from = 0; from < terms.length; from++) {
    for (let length = 1; length <= 6 && from + length <= terms.length; length++) {
      const run = terms.slice(from, from + length)
      // What is left out stands for itself alone.
      if (run.at(-1)?.excluded && length > 1) break
      const text = run.map((term) => term.text).join(' ')
      if (text.length >= 3 || /\p{Script=Han}|^\p{Script=Arabic}{2}$/u.test(text)) runs.push({ from, length, text })
      if (run[0]?.excluded) break
    }
  }
  return runs
}

async function readVariants(
  db: Db,
  terms: Term[],
  names: NameRun[]
): Promise<{ variants: Variant[]; states: { name: number; state: string }[] }> {
  const asked = terms.flatMap(({ text, phrase, langs, alone }, term) =>
    langs.map((lang) => ({ term, lang, text, phrase, alone }))
  )
  const { rows } = await sql<{ compiled: { variants: Variant[]; states: { name: number; state: string }[] | null } }>`
    select search.variants(${JSON.stringify(asked)}::json, ${names.map(({ text }) => text)}::text[]) as compiled`.execute(
    db
  )
  return { variants: rows[0]?.compiled.variants ?? [], states: rows[0]?.compiled.states ?? [] }
}

/** States whose names do not stand within another's: "Sudan" in "South Sudan". */
const longestNames = (all: readonly { run: NameRun; state: string }[]) =>
  all.filter(
    ({ run: { from, length } }) =>
      !all.some(({ run }) => run.length > length && run.from <= from && from + length <= run.from + run.length)
  )

const isYear = ({ text }: { text: string }): boolean => /^(19|20)\d\d$/.test(text)

/** Words that join what is asked for, beside those that PostgreSQL leaves out: "about", "sent to", and in Arabic "in", "from", "which" ... */
const fillers = new Set(
  `sent addressed about regarding concerning envoyés envoyées adressée adressés adressées concernant enviadas enviados dirigida dirigidas
   dirigidos направленные направленных направленное في من إلى الى على عن مع بشأن حول بين عند منذ خلال هل ما ماذا هذا هذه ذلك تلك التي
   الذي الذين أن إن كان كانت أو ثم قد الموجهة المرسلة`.split(/\s+/)
)
/** "Year", which other words are written like: it is left out only beside a number of one. */
const yearWords = new Set('year année año год года году عام سنة'.split(' '))

/** "The government of" beside a State. */
const governments = new Set(
  'government gouvernement gobierno حكومة الحكومة حكومه الحكومه правительство правительства 政府'.split(' ')
)

function isFiller(terms: readonly Term[], at: number, hasState: boolean): boolean {
  const { text, phrase } = terms[at]!
  const word = text.toLowerCase()
  if (phrase) return false
  if (hasState && governments.has(word)) return true
  return fillers.has(word) || (yearWords.has(word) && [terms[at - 1], terms[at + 1]].some((one) => one && isYear(one)))
}
