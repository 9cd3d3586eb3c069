import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Assessment } from './assessment.ts'
import type { Recommendation } from './recommendation.ts'

export interface NewsOfRecommendation {
  assessment: Pick<
    Assessment,
    'slug' | 'status' | 'byKind' | 'byName' | 'onDay' | 'onPrecision' | 'evidence' | 'lang' | 'invented'
  >
  of: Pick<Recommendation, 'slug' | 'text' | 'texts' | 'lang'>
}

/** What was last found of what a State was asked, the newest first. */
export async function readNewsOfState(db: Db, state: string, limit: number): Promise<NewsOfRecommendation[]> {
  const { rows } = await sql<NewsOfRecommendation['assessment'] & { of: NewsOfRecommendation['of'] }>`
    select a.slug, a.status, a.by_kind as "byKind", a.by_name as "byName", a.on_day as "onDay", a.on_precision as "onPrecision",
      a.evidence, a.lang, a.invented,
      jsonb_build_object('slug', r.slug, 'text', r.text, 'texts', r.texts, 'lang', r.lang) as of
    from released.assessment a join released.recommendation r on r.slug = a.recommendation
    where a.state = ${state} order by a.on_day desc, a.slug limit ${limit}`.execute(db)
  return rows.map(({ of, ...assessment }) => ({ assessment, of }))
}
