import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { fold } from '../reference/fold.ts'

/** Something that readers' words name, as the index calls it ('theme=torture', 'type=UA'), and its words in every language as a tsquery. */
export interface Thing {
  key: string
  words: string | null
}
type Named = ReadonlyMap<string, readonly Thing[]>
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
): readonly Thing[] {
  const asked = fold(words)
  const found = named.get(asked) ?? named.get(asked.replace(/^ال/, ''))
  return found ?? stems.flatMap((each) => stemmed.get(each) ?? [])
}

/**
 * The stems of a language's words, from the tsquery of each: "собраний" names what "собрание" names. Null where they are
 * not looked for: Chinese has none, and of English all forms are listed, since the stem of one or two is that of too many
 * words.
 */
export function stemsOf(lang: string, queries: readonly (string | null)[]): string | null {
  if (lang === 'zh') return null
  const lexemes = queries.flatMap((query) => [...(query ?? '').matchAll(/'((?:[^']|'')*)'/g)].map(([, one]) => one))
  return lexemes.length < (lang === 'en' ? 3 : 1) ? null : `${lang}:${lexemes.join(' ')}`
}

/** Themes, groups and mandates by their names, and by the other words that reference data has of them and of kinds of letters. */
export const readThings = (db: Db): Promise<Things> => whileUnchanged(db, 'things named', () => read(db))

async function read(db: Db): Promise<Things> {
  const { rows } = await sql<{ key: string; names: Name[]; words: string | null }>`
    with named as (
      select replace(v.list, 'upr-', '') || '=' || v.code as key, l.value as words, l.key as lang, false as also from reference.vocabulary v, jsonb_each_text(v.labels) l
        where v.list in ('theme', 'group', 'upr-issue') and v.code not in ('general', 'other')
      union all select 'mandate=' || m.code, n.value, n.key, false from reference.mandate m, jsonb_each_text(m.names) n
      union all select s.key, w.value, w.key, true from reference.search_word s, jsonb_each_text(s.words) w
    ), word as (
      select key, lang, also, word, place, search.to_query(lang, word, true)::text as query
      from named, string_to_table(words, ';') with ordinality as w (word, place)
    )
    -- The first words of each language are looked for in texts of that language, whichever of them was typed.
    select key, json_agg(json_build_object('lang', lang, 'word', word, 'query', query)) as names,
      string_agg(distinct nullif(query, ''), ' | ') filter (where also and place <= 3 and key ~ '^(theme|group|reprisal|defenders|issue)=') as words
    from word group by key`.execute(db)
  const [named, stemmed] = [new Map<string, Thing[]>(), new Map<string, Thing[]>()]
  for (const { key, names, words } of rows) {
    const issues = (issuesOf.get(key) ?? []).map((issue) => ({ key: `issue=${issue}`, words: null }))
    const own = [{ key, words: words && `(${words})` }, ...issues]
    const enter = (by: Map<string, Thing[]>, texts: readonly (string | null)[]) => {
      for (const text of new Set(texts)) if (text) by.set(text, [...(by.get(text) ?? []), ...own])
    }
    enter(named, names.map(({ word }) => fold(word))) // prettier-ignore
    enter(stemmed, names.map(({ lang, query }) => stemsOf(lang, [query]))) // prettier-ignore
  }
  return { named, stemmed }
}

/** What the review of all States calls otherwise: issues of the vocabulary `upr-issue`. */
const issuesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['defenders=yes', ['human-rights-defenders']],
  ['theme=arbitrary-detention', ['detention']],
  ['theme=torture', ['torture-and-other-cid-treatment']],
  ['theme=killings', ['extrajudicial-executions']],
  ['theme=enforced-disappearance', ['enforced-disappearances']],
  ['theme=fair-trial', ['justice']],
  ['theme=death-penalty', ['death-penalty']],
  ['theme=freedom-of-expression', ['freedom-of-opinion-and-expression', 'freedom-of-the-press']],
  ['theme=peaceful-assembly', ['freedom-of-association-and-peaceful-assembly']],
  ['theme=association', ['freedom-of-association-and-peaceful-assembly']],
  ['theme=travel-ban', ['freedom-of-movement']],
  ['theme=land-environment', ['environment', 'right-to-land']],
  ['theme=indigenous-rights', ['indigenous-peoples']],
  ['theme=minority-rights', ['minorities']],
  ['theme=counter-terrorism', ['counter-terrorism']],
  ['theme=women-rights', ['womens-rights']],
  ['theme=sogi', ['sexual-orientation-and-gender-identity']],
  ['theme=migration', ['migrants', 'asylum-seekers-refugees']],
  ['theme=impunity', ['impunity']]
])

interface Name {
  lang: string
  word: string
  query: string
}
