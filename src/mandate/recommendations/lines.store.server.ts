import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Line } from './line.ts'

export async function findLine(db: Db, slug: string): Promise<Line | null> {
  const { rows } = await sql<Line>`
    select slug, texts, invented from released.recommendation_line where slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export interface ListedLine extends Line {
  first: number | null
  last: number | null
  given: number
}

/** All of them, those that were given most often first. */
export async function readLines(db: Db): Promise<ListedLine[]> {
  const { rows } = await sql<ListedLine>`
    select l.slug, l.texts, l.invented, min(r.year) as first, max(r.year) as last, count(r.id)::int as given
    from released.recommendation_line l left join released.recommendation r on r.line = l.slug
    group by l.slug order by given desc, l.slug limit 500`.execute(db)
  return rows
}
