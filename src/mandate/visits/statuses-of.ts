import type { Db } from '#platform/db.ts'
import { standingOf, type Standing } from '../recommendations/assessment.ts'
import { readAssessments } from '../recommendations/follow-up.store.server.ts'

/** What each says of how these recommendations to a State stand, by slug; those that disagree stand side by side. */
export async function statusesOf(db: Db, slugs: readonly string[], state: string): Promise<Map<string, Standing>> {
  const found = await readAssessments(db, slugs, state)
  return new Map(slugs.map((slug) => [slug, standingOf(found.filter(({ recommendation }) => recommendation === slug))]))
}
