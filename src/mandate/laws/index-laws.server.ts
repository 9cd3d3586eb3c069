import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { resliceWhenDue } from '../search/reslice.server.ts'
import { deletePassages, insertPassages } from '../search/store.server.ts'

/** The kind of passage of a law. */
const lawKind = 'law'

/**
 * Puts a law into the search as it is now: its own title with what is quoted of its articles, and each title that it
 * has in another language. It is of the day of its last stage.
 */
export async function indexLaw(trx: Trx, slug: string): Promise<void> {
  await leaveIndex(trx, slug)
  await insertPassages(
    trx,
    sql`
    select l.id as source, t.part, ${lawKind}::text as kind, l.slug as subject, t.title, t.text, t.lang,
      coalesce(s.on_day, '1900-01-01') as day, coalesce(s.on_precision, 'unknown') as precision, extract(year from s.on_day)::smallint as year, array[l.state] as states,
      '{}'::text[] as mandates, array['effect=' || l.effect] as keys, l.invented
    from released.law l
    left join lateral (select on_day, on_precision from released.law_stage where law = l.slug order by number desc limit 1) s on true
    cross join lateral (
      select 'own' as part, l.title, coalesce((select string_agg(concat_ws(' ', a.number, a.quote, a.comment), E'\n' order by a.slug)
        from released.law_article a where a.law = l.slug), '') as text, l.lang
      union all
      select lang, title, '', lang from jsonb_each_text(l.titles) as each (lang, title) where lang <> l.lang) t
    where l.slug = ${slug}`
  )
  await resliceWhenDue(trx)
}

/** As though it had never been found. */
export async function leaveIndex(trx: Trx, slug: string): Promise<void> {
  // Of two stages that are released at once the second waits: each would put the same passages.
  const { rows } = await sql<{ id: string }>`select id from released.law where slug = ${slug} for update`.execute(trx)
  await deletePassages(
    trx,
    rows.map(({ id }) => id),
    [lawKind]
  )
}
