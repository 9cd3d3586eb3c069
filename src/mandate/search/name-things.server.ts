import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { fold } from '../reference/fold.ts'
import type { Lang } from './passage.ts'

/** Something that readers' words name, as the index calls it ('theme=torture', 'type=UA'), and the first of its words by language, each a tsquery. */
export interface NamedKey {
  key: string
  words: Readonly<Partial<Record<Lang, readonly string[]>>>
}
type Named = ReadonlyMap<string, readonly NamedKey[]>
/** By the words that name them, folded, in six languages; and by their stems, as `stemsOf` writes them. */
export interface Things {
  named: Named
  stemmed: Named
}

/** What these words name, with or without the Arabic article; else what has the same stems. */
export function thingsNamed(
  { named, stemmed }: Things,
  words: string,
  stems: readonly string[] = []
): readonly NamedKey[] {
  const asked = fold(words)
  const found = named.get(asked) ?? named.get(asked.replace(/^ال/, ''))
  return found ?? stems.flatMap((each) => stemmed.get(each) ?? [])
}

/**
 * The stems of a language's words, from the tsquery of each: "собраний" names what "собрание" names. Null where they are
 * not looked for: Chinese has none, and in Latin script the stem of a single word is that of too many others ("red",
 * "redada"), so that its forms are listed.
 */
export function stemsOf(lang: string, queries: readonly (string | null)[]): string | null {
  if (lang === 'zh') return null
  const lexemes = queries.flatMap((query) => [...(query ?? '').matchAll(/'((?:[^']|'')*)'/g)].map(([, one]) => one))
  return lexemes.length < (lang === 'ru' || lang === 'ar' ? 1 : 2) ? null : `${lang}:${lexemes.join(' ')}`
}

/** Themes, groups and mandates by their names, and by the other words that reference data has of them and of kinds of letters. */
export const readThings = (db: Db): Promise<Things> => whileUnchanged(db, 'things named', () => read(db))

// Making them takes a fifth of a second, and each release moves what `whileUnchanged` looks at.
let last: { print: string; things: Things } | null = null

async function read(db: Db): Promise<Things> {
  const print = await readPrint(db)
  if (last?.print !== print) last = { print, things: await make(db) }
  return last.things
}

/** Of the reference data that they are made of. */
async function readPrint(db: Db): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select md5(concat((select string_agg(v::text, '' order by list, code) from reference.vocabulary v),
      (select string_agg(m::text, '' order by code) from reference.mandate m), (select string_agg(s::text, '' order by key) from reference.search_word s))) as print`.execute(
    db
  )
  return rows[0]!.print
}

async function make(db: Db): Promise<Things> {
  const { rows } = await sql<{ key: string; names: Name[] }>`
    with named as (
      select replace(v.list, 'upr-', '') || '=' || v.code as key, l.value as words, l.key as lang, false as also from reference.vocabulary v, jsonb_each_text(v.labels) l
        where v.list in ('theme', 'group', 'upr-issue') and v.code not in ('general', 'other')
      union all select 'mandate=' || m.code, n.value, n.key, false from reference.mandate m, jsonb_each_text(m.names) n
      union all select s.key, w.value, w.key, true from reference.search_word s, jsonb_each_text(s.words) w
    ), word as (
      select key, lang, also, word, place, search.to_query(lang, word, true)::text as query
      from named, string_to_table(words, ';') with ordinality as w (word, place)
    )
    select key, json_agg(json_build_object('lang', lang, 'word', word, 'query', query, 'isFirst', also and place <= 3)) as names
    from word group by key`.execute(db)
  const [named, stemmed] = [new Map<string, NamedKey[]>(), new Map<string, NamedKey[]>()]
  for (const { key, names } of rows) {
    const others = (alsoOf.get(key) ?? []).map((other) => ({ key: other, words: {} }))
    const own = [{ key, words: hasWords.test(key) ? firstWords(names) : {} }, ...others]
    const enter = (by: Map<string, NamedKey[]>, texts: readonly (string | null)[]) => {
      for (const text of new Set(texts)) if (text) by.set(text, [...(by.get(text) ?? []), ...own])
    }
    enter(
      named,
      names.map(({ word }) => fold(word))
    )
    enter(
      stemmed,
      names.map(({ lang, query }) => stemsOf(lang, [query]))
    )
  }
  return { named, stemmed }
}

/** Things that texts speak of. Kinds of letters, replies and mandates are found by their keys alone. */
const hasWords = /^(theme|group|reprisal|defenders|issue)=/

function firstWords(names: readonly Name[]): NamedKey['words'] {
  const words: Partial<Record<Lang, string[]>> = {}
  for (const { lang, query, isFirst } of names) if (isFirst && query) (words[lang] ??= []).push(query)
  return words
}

/** What has another key beside: entries of a printed record, and issues of the vocabulary `upr-issue` of the review of all States. */
const alsoOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['kind=reply', ['entry=reply']],
  ['defenders=yes', ['issue=human-rights-defenders']],
  ['theme=arbitrary-detention', ['issue=detention']],
  ['theme=torture', ['issue=torture-and-other-cid-treatment']],
  ['theme=killings', ['issue=extrajudicial-executions']],
  ['theme=enforced-disappearance', ['issue=enforced-disappearances']],
  ['theme=fair-trial', ['issue=justice']],
  ['theme=death-penalty', ['issue=death-penalty']],
  ['theme=freedom-of-expression', ['issue=freedom-of-opinion-and-expression', 'issue=freedom-of-the-press']],
  ['theme=peaceful-assembly', ['issue=freedom-of-association-and-peaceful-assembly']],
  ['theme=association', ['issue=freedom-of-association-and-peaceful-assembly']],
  ['theme=travel-ban', ['issue=freedom-of-movement']],
  ['theme=land-environment', ['issue=environment', 'issue=right-to-land']],
  ['theme=indigenous-rights', ['issue=indigenous-peoples']],
  ['theme=minority-rights', ['issue=minorities']],
  ['theme=counter-terrorism', ['issue=counter-terrorism']],
  ['theme=women-rights', ['issue=womens-rights']],
  ['theme=sogi', ['issue=sexual-orientation-and-gender-identity']],
  ['theme=migration', ['issue=migrants', 'issue=asylum-seekers-refugees']],
  ['theme=impunity', ['issue=impunity']]
])

interface Name {
  lang: Lang
  word: string
  query: string
  isFirst: boolean
}
