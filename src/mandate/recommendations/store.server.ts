import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Condition } from './conditions.server.ts'
import type { Recommendation } from './recommendation.ts'
import type { CountedBy, Place } from './recommendations-query.ts'

export type RecommendationRow = Recommendation & { id: string }

const columns = sql`r.id, r.slug, r.source, r.session, r.cycle, r.year, r.document, r.paragraph, r.addressee, r.state,
  r.by_state as "byState", r.position, r.action, r.issues, r.concerns_defenders as "concernsDefenders", r.text, r.lang,
  r.texts, r.measured_by as "measuredBy", r.invented`
const newestFirst = sql`r.year desc, r.session desc nulls last, r.id`

/** Those of the demonstration; others come by an import. */
export async function addInvented(
  trx: Trx,
  given: readonly Omit<Recommendation, 'document' | 'paragraph' | 'measuredBy'>[]
): Promise<void> {
  const rows = given.map(({ byState, concernsDefenders, ...one }) => ({
    ...one,
    by_state: byState,
    concerns_defenders: concernsDefenders
  }))
  const columns = sql`slug, source, session, cycle, year, addressee, state, by_state, position, action, issues,
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
        sql<boolean>`(r.year < ${place.year} or (r.year = ${place.year} and (coalesce(r.session, 0) < ${place.session}
          or (coalesce(r.session, 0) = ${place.session} and r.id > ${place.id}::uuid))))`
      ]
    : []
  const { rows } = await sql<RecommendationRow>`
    select ${columns} from released.recommendation r where ${all([...conditions, ...behind])}
    order by ${newestFirst} limit ${limit}`.execute(db)
  return rows
}

export async function readBySlug(db: Db, slug: string): Promise<RecommendationRow | null> {
  const { rows } = await sql<RecommendationRow>`
    select ${columns} from released.recommendation r where r.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export async function countRows(db: Db, conditions: readonly Condition[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from released.recommendation r where ${all(conditions)}`.execute(db)
  return rows[0]!.count
}

const dimension: Record<Exclude<CountedBy, 'region'>, RawBuilder<string>> = {
  state: sql`coalesce(r.state, '')`,
  by: sql`coalesce(r.by_state, '')`,
  position: sql`r.position`,
  action: sql`coalesce(r.action::text, '')`,
  issue: sql`issue`,
  session: sql`coalesce(r.session::text, '')`,
  year: sql`r.year::text`
}

/** How many of each; of several issues a recommendation counts with each. */
export async function countGroups(
  db: Db,
  conditions: readonly Condition[],
  by: Exclude<CountedBy, 'region'>
): Promise<{ key: string; count: number }[]> {
  const each = by === 'issue' ? sql`cross join unnest(r.issues) as issue` : sql``
  const { rows } = await sql<{ key: string; count: number }>`
    select ${dimension[by]} as key, count(*)::int as count from released.recommendation r ${each}
    where ${all(conditions)} group by 1 order by 2 desc, 1`.execute(db)
  return rows
}

const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
