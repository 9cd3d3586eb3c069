import { sql, type RawBuilder } from 'kysely'
import { dayInGeneva } from '#mandate/day-in-geneva.server.ts'
import { languages } from '#mandate/languages.ts'
import type { Trx } from '#platform/db.ts'
import { isOverdueLetter } from './index-overdue.server.ts'
import { resliceWhenDue } from './reslice.server.ts'
import { deletePassages, insertPassages } from './store.server.ts'

/**
 * Writes the passages of letters and of the replies to them anew from released.*: a letter that is no longer
 * there leaves the search. Returns how many passages there are of them now.
 */
export async function indexLetters(trx: Trx, letterIds: string[] | 'all'): Promise<number> {
  if (letterIds.length === 0) return 0
  await deletePassages(trx, letterIds, ['letter', 'reply'])
  const count = await indexNewLetters(trx, letterIds)
  await resliceWhenDue(trx)
  return count
}

/** Letters of which the search has nothing yet; `resliceWhenDue` is left to the caller. */
export function indexNewLetters(trx: Trx, letterIds: readonly string[] | 'all'): Promise<number> {
  return insertPassages(
    trx,
    sql`
    with meant as (
      ${meant(letterIds)}
    ), texts as (
      select m.*, 'letter' as kind, 'letter' as part_name, concat_ws(E'\n\n', m.summary, m.questions) as whole, m.language as lang_given, m.sort_day as day,
        m.sent_precision as exactness, m.invented as is_invented from meant m
      union all
      select m.*, 'reply', 'reply-' || (r->>'id'), r->>'text', r->>'lang', coalesce((r->>'day')::date, m.sort_day), r->>'precision', (r->>'invented')::boolean
      from meant m, json_array_elements(m.replies) as r
    )
    select t.id as source, t.part_name || coalesce('-' || nullif(p.part, 1), '') as part, t.kind, t.slug as subject, t.title, coalesce(p.body, '') as text,
      case when t.lang_given = any (${languages as unknown as string[]}) then t.lang_given
        else search.guess_lang(coalesce(nullif(t.whole, ''), t.title)) end as lang,
      t.day, t.exactness as precision, case when t.kind = 'reply' then extract(year from t.day)::smallint else t.year end as year, t.states, t.signatories as mandates, t.keys, t.is_invented as invented
    from texts t left join lateral search.parts(t.whole) p on true`
  )
}

/** What each of these letters, where it is released, gives to the search, as one text that differs when that does. */
export async function digestLetters(trx: Trx, letterIds: readonly string[] | 'all'): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; digest: string }>`
    select m.id, md5(m::text) as digest from (${meant(letterIds)}) m`.execute(trx)
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

function meant(letterIds: readonly string[] | 'all'): RawBuilder<unknown> {
  const today = dayInGeneva(sql`now()`)
  return sql`
      select l.id, l.slug, l.language, l.summary, l.invented, l.signatories, l.sort_day, l.sent_precision, r.replies,
        case when l.sent_on is not null then extract(year from l.sent_on) else l.reported_year end::smallint as year,
        -- A letter of a record has no number of its own: the paragraph that tells of it stands for one.
        concat_ws(' · ', coalesce(l.reference, concat_ws(', ', l.source_document, l.source_paragraph), l.slug), l.subject, a.actors) as title,
        coalesce(a.states, '{}') as states, q.questions,
        array['type=' || l.kind] || array(select 'theme=' || unnest(l.themes)) || array(select 'group=' || unnest(l.groups))
          || array(select distinct 'probable=' || probable_state from released.letter_addressee where letter_id = l.id and probable_state is not null)
          || case when l.reprisal is null then '{}' else array['reprisal=yes'] end
          || case when exists (select from released.fact f where f.letter_id = l.id and ${isOverdueLetter(today)}) then array['clock=overdue'] else '{}' end
          -- A printed record pairs few replies with their letters.
          || array(select distinct unnest(case when f.answered then array['reply=answered'] when f.form > 0 then array['reply=unanswered']
            else array['reply=unanswered', 'reply=none'] end) from released.fact f where f.letter_id = l.id and f.reported_year is null) as keys
      from released.letter l
      left join lateral (
        select array_agg(distinct state) filter (where state is not null) as states, string_agg(actor_name, ' · ' order by position) as actors
        from released.letter_addressee where letter_id = l.id) a on true
      left join lateral (
        select string_agg(number || '. ' || text, E'\n\n' order by number) as questions from released.question where letter_id = l.id) q on true
      left join lateral (
        select json_agg(distinct jsonb_build_object('id', r.id, 'day', r.received_on, 'precision', r.received_precision, 'lang', r.language, 'text', r.summary, 'invented', r.invented)) as replies
        from released.reply_to t join released.letter_addressee a on a.id = t.addressee_id join released.reply r on r.id = t.reply_id
        where a.letter_id = l.id and r.summary is not null) r on true
      where ${letterIds === 'all' ? sql`true` : sql`l.id = any (${letterIds as string[]}::uuid[])`}`
}
