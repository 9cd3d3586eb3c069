import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { fold } from '../reference/fold.ts'

/** Something that readers' words name, as the index calls it ('theme=torture', 'type=UA'), and its words in every language as a tsquery. */
export interface Thing {
  key: string
  words: string | null
}
/** By the words that name them, folded, in six languages. */
export type Things = ReadonlyMap<string, readonly Thing[]>

/** What these words name, with or without the Arabic article. */
export const thingsNamed = (things: Things, words: string): readonly Thing[] => {
  const asked = fold(words)
  return things.get(asked) ?? things.get(asked.replace(/^ال/, '')) ?? []
}

/** Themes, groups and mandates by their names, and by the other words that reference data has of them and of kinds of letters. */
export const readThings = (db: Db): Promise<Things> => whileUnchanged(db, 'things named', () => read(db))

async function read(db: Db): Promise<Things> {
  const { rows } = await sql<{ key: string; names: string[]; words: string | null }>`
    with named as (
      select v.list || '=' || v.code as key, l.value as words, null as lang from reference.vocabulary v, jsonb_each_text(v.labels) l
        where v.list in ('theme', 'group')
      union all select 'mandate=' || m.code, n.value, null from reference.mandate m, jsonb_each_text(m.names) n
      union all select s.key, w.value, w.key from reference.search_word s, jsonb_each_text(s.words) w
    ), word as (
      select key, lang, word, place from named, string_to_table(words, ';') with ordinality as w (word, place)
    )
    -- The first words of each language are looked for in texts of that language, whichever of them was typed.
    select key, array_agg(word) as names, string_agg(distinct nullif(search.to_query(lang, word, true)::text, ''), ' | ')
      filter (where lang is not null and place <= 3 and key ~ '^(theme|group|reprisal|defenders)=') as words
    from word group by key`.execute(db)
  const things = new Map<string, Thing[]>()
  for (const { key, names, words } of rows)
    for (const word of new Set(names.map(fold)))
      if (word !== '') things.set(word, [...(things.get(word) ?? []), { key, words: words && `(${words})` }])
  return things
}
