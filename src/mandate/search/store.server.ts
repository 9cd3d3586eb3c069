import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#platform/db.ts'

/** A query whose columns are those of Passage, lang, precision and keys not null. */
export type PassageRows = RawBuilder<unknown>

export async function insertPassages(trx: Trx, rows: PassageRows): Promise<number> {
  await holdSlices(trx)
  const result = await sql<{ count: number }>`
    with given as materialized (
      select g.*, hashtextextended(g.source || '/' || g.part, 0) as id,
        search.spaced(g.lang, g.title) as spaced_title, search.spaced(g.lang, g.text) as spaced_text from (${rows}) as g
    ), words as (
      ${countWords(sql`select lang, spaced_title, spaced_text from given`)}
    ), texts as (
      insert into released.passage_text (id, source, subject, part, title, text, precision, invented)
      select id, source, subject, part, title, text, precision, invented from given
    ), vocabulary as (
      -- In this order, so that two who release at once wait for each other and do not deadlock.
      insert into released.search_word (lang, word, passages) select lang, word, passages from words order by lang, word
      on conflict (lang, word) do update set passages = search_word.passages + excluded.passages
    ), passages as (
      insert into released.passage (id, slice, day, year, kind, lang, states, mandates, vector)
      select id, search.slice_of(day), day, year, kind, lang, array_to_string(states, ' '), array_to_string(mandates, ' '),
        setweight(search.to_words(lang, spaced_title), 'A') || search.to_words(lang, spaced_text) || array_to_tsvector(
          array['kind=' || kind, 'lang=' || lang] || array_remove(array['year=' || year], null) || keys
          || array(select 'state=' || unnest(states)) || array(select 'mandate=' || unnest(mandates)))
      from given order by day desc
    )
    select count(*)::int as count from given`.execute(trx)
  return result.rows[0]?.count ?? 0
}

/** Of these sources, or of all; of every kind unless some are named. */
export async function deletePassages(trx: Trx, sources: string[] | 'all', kinds?: string[]): Promise<void> {
  if (sources.length === 0) return
  await holdSlices(trx)
  const ofSources = sources === 'all' ? sql`true` : sql`t.source = any (${sources}::uuid[])`
  const ofKinds = kinds ? sql`p.kind = any (${kinds}::text[])` : sql`true`
  await sql`
    with gone as (
      delete from released.passage p using released.passage_text t
      where t.id = p.id and ${ofSources} and ${ofKinds} returning p.id, p.lang
    ), texts as (
      delete from released.passage_text t using gone where t.id = gone.id returning gone.lang, t.title, t.text
    ), words as (
      ${countWords(sql`select lang, search.spaced(lang, title) as spaced_title, search.spaced(lang, text) as spaced_text from texts`)}
    ), locked as (
      -- In the order in which insertPassages takes them.
      select w.lang, w.word, words.passages from released.search_word w join words using (lang, word) order by w.lang, w.word for update of w
    )
    update released.search_word w set passages = w.passages - locked.passages from locked where w.lang = locked.lang and w.word = locked.word`.execute(
    trx
  )
  await sql`delete from released.search_word where passages <= 0`.execute(trx)
}

/** Waits for a transaction that moves passages between slices: it would miss them, and write them a second time. */
export const holdSlices = (trx: Trx) => sql`lock table released.passage_slice in row share mode`.execute(trx)

/** In how many of these passages each word stands. OFFSET keeps the judging behind the counting: there are fewer to judge. */
function countWords(passages: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
      select lang, word, passages from (
        select p.lang, w.word, count(*) as passages from (${passages}) as p,
          lateral (select distinct word from string_to_table(p.spaced_title || ' ' || p.spaced_text, ' ') as word) as w
        group by p.lang, w.word offset 0
      ) as counted where search.in_vocabulary(lang, word)`
}
