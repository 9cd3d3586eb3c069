import { sql } from 'kysely'
import type { Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'

/** How exactly the day of each of these passages is known: what is not known to the day stands under the first of its month or year. */
export async function readPrecisions(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Precision>> {
  const { rows } = await sql<{ id: string; precision: Precision }>`
    select id::text, precision from released.passage_text where id = any (${ids}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, precision }) => [id, precision]))
}
