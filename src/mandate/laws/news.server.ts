import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Law, StageReached } from './law.ts'

export interface NewsOfLaw {
  reached: Omit<StageReached, 'number' | 'sourceUrl'>
  law: Pick<Law, 'slug' | 'title' | 'titles' | 'lang' | 'effect'>
}

/** Which stages laws and bills of a State reached last, the newest first. */
export async function readNewsOfState(db: Db, state: string, limit: number): Promise<NewsOfLaw[]> {
  const { rows } = await sql<NewsOfLaw['reached'] & { law: NewsOfLaw['law'] }>`
    select s.slug, s.stage, s.on_day as "onDay", s.on_precision as "onPrecision", s.source, s.invented,
      jsonb_build_object('slug', l.slug, 'title', l.title, 'titles', l.titles, 'lang', l.lang, 'effect', l.effect) as law
    from released.law_stage s join released.law l on l.slug = s.law
    where l.state = ${state} order by s.on_day desc, s.number desc, s.slug limit ${limit}`.execute(db)
  return rows.map(({ law, ...reached }) => ({ reached, law }))
}
