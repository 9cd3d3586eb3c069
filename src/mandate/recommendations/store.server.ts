import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { all, answer, type Condition } from './conditions.server.ts'
import type { Recommendation, SourceRow } from './recommendation.ts'
import { linkedTo } from './linked-to.server.ts'
import type { CountedBy, CountedByPlace, Place } from './recommendations-query.ts'

export interface RecommendationRow extends Recommendation {
  id: string
  /** Only where two sources have it. */
  sourceRows: SourceRow[] | null
}

const columns = sql`r.id, r.slug, r.source, r.session, r.cycle, r.year, r.document, r.paragraph, r.addressee, r.state,
  r.by_states as "byStates", r.made_by as "madeBy", r.on_day as "onDay", r.on_precision as "onPrecision", r.url, r.position,
  r.action, r.issues, r.themes, r.persons, r.affected, r.sdg, r.tags, r.concerns_defenders as "concernsDefenders", r.text, r.lang, r.texts,
  r.measured_by as "measuredBy", r.line, r.invented,
  (select jsonb_agg(jsonb_build_object('slug', s.slug, 'session', s.session, 'cycle', s.cycle, 'year', s.year,
      'byStates', s.by_states, 'position', s.position, 'action', s.action, 'issues', s.issues,
      'concernsDefenders', s.concerns_defenders, 'text', s.text) order by s.slug)
    from released.recommendation_source s where s.recommendation = r.slug) as "sourceRows"`
const newestFirst = sql`r.year desc, r.session desc nulls last, r.id`

/** What the demonstration says of a recommendation of the review. */
export type InventedRow = Pick<
  Recommendation,
  | 'slug'
  | 'source'
  | 'session'
  | 'cycle'
  | 'year'
  | 'addressee'
  | 'state'
  | 'byStates'
  | 'position'
  | 'action'
  | 'issues'
  | 'concernsDefenders'
  | 'text'
  | 'lang'
  | 'texts'
  | 'invented'
>

/** Those of the demonstration; others come by an import. */
export async function addInvented(trx: Trx, given: readonly InventedRow[]): Promise<void> {
  const rows = given.map(({ byStates, concernsDefenders, ...one }) => ({
    ...one,
    by_states: byStates,
    concerns_defenders: concernsDefenders
  }))
  const columns = sql`slug, source, session, cycle, year, addressee, state, by_states, position, action, issues,
    concerns_defenders, text, lang, texts, invented`
  await sql`insert into released.recommendation (${columns})
    select ${columns} from jsonb_populate_recordset(null::released.recommendation, ${JSON.stringify(rows)}::jsonb)`.execute(
    trx
  )
}

/** Newest first; from behind a place on. */
export async function readRows(
  db: Db,
  conditions: readonly Condition[],
  place: Place | null,
  limit: number
): Promise<RecommendationRow[]> {
  const behind = place
    ? [
        // Said once more by the year alone, by which the index is entered there: from an "or" it would be read from its beginning.
        sql<boolean>`r.year <= ${place.year}`,
        sql<boolean>`(r.year < ${place.year} or (r.year = ${place.year} and (coalesce(r.session, 0) < ${place.session}
          or (coalesce(r.session, 0) = ${place.session} and r.id > ${place.id}::uuid))))`
      ]
    : []
  const { rows } = await sql<RecommendationRow>`
    select ${columns} from released.recommendation r where ${all([...conditions, ...behind])}
    order by ${newestFirst} limit ${limit}`.execute(db)
  return rows
}

/** By its slug, or by the one that it had before it was linked to what another source says of it. */
export async function readBySlug(db: Db, slug: string): Promise<RecommendationRow | null> {
  const { rows } = await sql<RecommendationRow>`
    select ${columns} from released.recommendation r where r.slug = ${linkedTo(slug)}`.execute(db)
  return rows[0] ?? null
}

/** In the order of time. */
export async function readBySlugs(db: Db, slugs: readonly string[]): Promise<RecommendationRow[]> {
  const { rows } = await sql<RecommendationRow>`
    select ${columns} from released.recommendation r where r.slug = any (${slugs}::text[])
    order by r.year, r.session nulls last, r.slug`.execute(db)
  return rows
}

export async function countRows(db: Db, conditions: readonly Condition[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from released.recommendation r where ${all(conditions)}`.execute(db)
  return rows[0]!.count
}

const dimension: Record<Exclude<CountedBy, CountedByPlace>, RawBuilder<string>> = {
  state: sql`coalesce(r.state, '')`,
  by: sql`coalesce(each, '')`,
  position: answer,
  action: sql`coalesce(r.action::text, '')`,
  issue: sql`each`,
  theme: sql`each`,
  group: sql`each`,
  sdg: sql`each`,
  source: sql`r.source`,
  addressee: sql`r.addressee`,
  session: sql`coalesce(r.session::text, '')`,
  year: sql`r.year::text`
}
/** Where a recommendation may have several, it counts with each. */
const several: Partial<Record<CountedBy, RawBuilder<unknown>>> = {
  by: sql`left join unnest(r.by_states) as each on true`,
  issue: sql`cross join unnest(r.issues) as each`,
  theme: sql`cross join unnest(r.themes) as each`,
  group: sql`cross join unnest(r.persons) as each`,
  sdg: sql`cross join unnest(r.sdg) as each`
}

/** How many of each. */
export async function countGroups(
  db: Db,
  conditions: readonly Condition[],
  by: Exclude<CountedBy, CountedByPlace>
): Promise<{ key: string; count: number }[]> {
  const { rows } = await sql<{ key: string; count: number }>`
    select ${dimension[by]} as key, count(*)::int as count from released.recommendation r ${several[by] ?? sql``}
    where ${all(conditions)} group by 1 order by 2 desc, 1`.execute(db)
  return rows
}
