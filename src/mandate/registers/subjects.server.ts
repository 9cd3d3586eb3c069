import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { standingResolution } from '../resolutions/read.server.ts'
import { isLookedUp, keyOf, type Named, type Subject } from './subject.ts'

/** Of what stands in a register; of the rest nothing. */
export async function readSubjects(db: Db, named: readonly Named[]): Promise<Map<string, Subject>> {
  // An address names what it likes: a character that no database takes names nothing.
  const slugs = (field: string) => [
    ...new Set(named.filter((one) => one.field === field && !one.slug.includes('\u0000')).map(({ slug }) => slug))
  ]
  if (!named.some(isLookedUp)) return new Map()
  const { rows } = await sql<Subject & Named>`
    select 'recommendation' as field, slug, text, texts, lang, 'recommendations/' || slug as path
    from released.recommendation where slug = any (${slugs('recommendation')}::text[])
    union all select 'recommendation', s.slug, r.text, r.texts, r.lang, 'recommendations/' || r.slug
    from released.recommendation_source s join released.recommendation r on r.slug = s.recommendation
    where s.slug <> r.slug and s.slug = any (${slugs('recommendation')}::text[])
    union all select 'law', slug, title, titles, lang, 'laws/' || slug
    from released.law where slug = any (${slugs('law')}::text[])
    union all select 'commitment', slug, texts->>own.lang, texts, own.lang, 'commitments/' || slug
    from released.commitment cross join lateral (${ownLanguage}) own where slug = any (${slugs('commitment')}::text[])
    union all select 'resolution', slug, symbol, null, lang, 'resolutions/' || slug
    from ${standingResolution} where slug = any (${slugs('resolution')}::text[])
    union all select 'line', slug, texts->>own.lang, texts, own.lang, 'recommendations/lines/' || slug
    from released.recommendation_line cross join lateral (${ownLanguage}) own where slug = any (${slugs('line')}::text[])
    union all select 'indicator', slug, title, null, lang, 'recommendations/' || recommendation
    from released.recommendation_indicator where slug = any (${slugs('indicator')}::text[])
    union all select 'measure', slug, title, null, lang, 'recommendations/' || recommendation
    from released.recommendation_action where slug = any (${slugs('measure')}::text[])
    union all select 'instrument', i.slug, coalesce(n.names->>'en', i.body), n.names, 'en', 'protection#' || i.slug
    from released.protection_instrument i
    left join lateral (select jsonb_object_agg(s.lang, s.name) as names from reference.state_name s where s.state = i.state) n on true
    where i.slug = any (${slugs('instrument')}::text[])
    union all select 'letter', l.slug, coalesce(l.reference, l.slug), null, 'en', 'letters/' || l.slug
    from released.letter l where l.slug = any (${slugs('letter')}::text[])
    union all select f.field, v.slug, n.names->>'en', n.names, 'en', 'visits/' || v.slug
    from (select 'visit' as field, unnest(${slugs('visit')}::text[]) as slug
      union select 'earlier', unnest(${slugs('earlier')}::text[])) f
    join released.visit v on v.slug = f.slug
    cross join lateral (select max(extract(year from coalesce(e.visit_from, e.on_day)))::text as year
      from released.visit_event e where e.visit = v.slug) y
    cross join lateral (select jsonb_object_agg(s.lang, concat_ws(' · ', s.name, y.year)) as names
      from reference.state_name s where s.state = v.state) n`.execute(db)
  return new Map(rows.map(({ field, slug, ...subject }) => [keyOf({ field, slug }), subject]))
}

// English where it has it, else the language in which it was written.
const ownLanguage = sql`select key as lang from jsonb_each_text(texts) order by key <> 'en', key limit 1`
