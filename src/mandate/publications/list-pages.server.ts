import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** What has a page for each of its rows: the list's address, and from where the ends of theirs are. */
const lists = new Map([
  ['letters', sql`select slug from released.letter where not invented`],
  ['countries', sql`select code as slug from reference.state`],
  ['recommendations', sql`select slug from released.recommendation where not invented`],
  ['laws', sql`select slug from released.law where not invented`],
  ['visits', sql`select slug from released.visit where not invented`],
  ['resolutions', sql`select slug from released.resolution where not invented`],
  ['commitments', sql`select slug from released.commitment where not invented`],
  [
    'protective-work',
    sql`select slug from released.protective_action where not invented
      union all select slug from released.focal_point_meeting where not invented`
  ]
])

/** How many pages each list has: nothing that is invented is among them. */
export async function countPages(db: Db): Promise<{ list: string; pages: number }[]> {
  const counts = [...lists].map(
    ([list, rows]) => sql`select ${list} as list, count(*)::int as pages from (${rows}) one`
  )
  const { rows } = await sql<{ list: string; pages: number }>`${sql.join(counts, sql` union all `)}`.execute(db)
  return rows
}

/** The paths of a list's pages, some of them, in an order that lasts; null where there is no such list. */
export async function listPages(db: Db, list: string, { from, most }: Part): Promise<string[] | null> {
  const of = lists.get(list)
  if (!of) return null
  const { rows } = await sql<{ slug: string }>`
    select slug from (${of}) one order by slug collate "C" offset ${from} limit ${most}`.execute(db)
  return rows.map(({ slug }) => `${list}/${slug}`)
}

interface Part {
  from: number
  most: number
}
