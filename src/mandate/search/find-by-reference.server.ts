import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { FoundPassage } from './find-passages.server.ts'
import { recommendationKind } from './kinds.ts'
import { referenceOf } from './reference-of.ts'

/**
 * Recommendations by their reference, which is no word of the index: tens of thousands would stand there for one look-up
 * each. Documents that recommend one thing to several States have it once for each of them.
 */
export async function findByReference(db: Db, typed: string, filter: string | null): Promise<FoundPassage[]> {
  const reference = referenceOf(typed)
  if (reference === null) return []
  const isIt =
    'slug' in reference
      ? sql`(lower(r.slug) = lower(${reference.slug}) or r.slug = any (array(
          select recommendation from released.recommendation_source where lower(slug) = lower(${reference.slug}))))`
      : sql`r.document = ${reference.document} and lower(replace(r.paragraph, ' ', '')) = lower(${reference.paragraph})`
  const { rows } = await sql<Omit<FoundPassage, 'titleMarks' | 'textMarks'>>`
    select p.id::text, 0::real as rank, p.kind, t.subject, t.part, p.lang, p.day, p.year,
      array_remove(string_to_array(p.states, ' '), '') as states, array_remove(string_to_array(p.mandates, ' '), '') as mandates,
      t.invented, t.precision, '{}'::text[] as "probableStates", t.title, t.text
    from released.recommendation r
    join released.passage_text t on t.source = r.id
    join released.passage p on p.id = t.id
    where ${isIt} and p.kind = ${recommendationKind} and (${filter}::text is null or p.vector @@ ${filter}::tsquery)
    order by r.slug, t.part limit ${mostShown}`.execute(db)
  return rows.map((row) => ({ ...row, titleMarks: [], textMarks: [] }))
}

const mostShown = 60
