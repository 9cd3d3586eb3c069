import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Actions of a State, for all recommendations to it. */
export async function listActions(db: Db, state: string): Promise<{ slug: string; title: string; lang: string }[]> {
  const { rows } = await sql<{ slug: string; title: string; lang: string }>`
    select slug, title, lang from released.recommendation_action where state = ${state} order by title, slug limit 200`.execute(
    db
  )
  return rows
}

/** Indicators of a State's own progress, of all recommendations to it. */
export async function listIndicators(db: Db, state: string): Promise<{ slug: string; title: string; lang: string }[]> {
  const { rows } = await sql<{ slug: string; title: string; lang: string }>`
    select i.slug, i.title, i.lang from released.recommendation_indicator i
    join released.recommendation r on r.slug = i.recommendation
    where coalesce(i.state, r.state) = ${state} order by i.title, i.slug limit 200`.execute(db)
  return rows
}
