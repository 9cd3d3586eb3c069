import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { standingResolution } from '../resolutions/read.server.ts'
import type { Commitment } from './commitment.ts'
import type { CommitmentFilters } from './commitments-query.ts'

/** Each with its steps in the order of their days; how it stands is told from them. */
export async function readAll(db: Db, { by, state, occasion, field }: CommitmentFilters): Promise<Commitment[]> {
  const conditions = [
    sql<boolean>`true`,
    ...(by === undefined
      ? []
      : [by === 'state' ? sql<boolean>`c.state is not null` : sql<boolean>`c.mandate is not null`]),
    ...(state === undefined ? [] : [sql<boolean>`(c.state = ${state} or c.about @> array[${state}]::text[])`]),
    ...(occasion === undefined ? [] : [sql<boolean>`c.occasion = ${occasion}`]),
    ...(field === undefined ? [] : [sql<boolean>`c.field = ${field}`])
  ]
  const { rows } = await sql<Commitment>`
    select c.slug, c.mandate, c.state, c.about, c.occasion, c.document, c.paragraph, c.document_url as "documentUrl", c.made_on as "madeOn", c.made_precision as "madePrecision",
      c.due_on as "dueOn", c.due_precision as "duePrecision", c.field, c.texts, c.invented,
      coalesce((select json_agg(json_build_object('slug', s.slug, 'stands', s.stands, 'onDay', s.on_day, 'onPrecision', s.on_precision,
        'evidence', s.evidence, 'evidenceUrl', s.evidence_url, 'lang', s.lang, 'invented', s.invented,
        'records', coalesce((select json_agg(json_build_object('kind', f.kind, 'slug', f.slug) order by f.kind, f.slug) from (${standing}) f), '[]')) order by s.on_day, s.slug)
        from released.commitment_step s where s.commitment = c.slug), '[]') as steps
    from released.commitment c where ${sql.join(conditions, sql` and `)}
    order by c.made_on desc nulls last, c.document, c.position, c.slug`.execute(db)
  return rows
}

// What was taken out of its register since is no record that anybody can open.
const standing = sql`
  select 'letter' as kind, slug from released.letter where slug = s.letter
  union all select 'visit', slug from released.visit where slug = s.visit
  union all select 'resolution', slug from ${standingResolution} where slug = s.resolution
  union all select 'recommendation', slug from released.recommendation where slug = s.recommendation
  union all select 'law', slug from released.law where slug = s.law`
