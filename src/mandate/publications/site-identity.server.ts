import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** What every public page says of itself: whose record this is, and whether any of it is invented. */
export async function findSiteIdentity(
  db: Db,
  mandate: string,
  lang: string
): Promise<{ mandate: string; hasInvented: boolean }> {
  const { rows } = await sql<{ name: string | null; invented: boolean }>`
    select
      (select coalesce(names ->> ${lang}, names ->> 'en') from reference.mandate where code = ${mandate}) as name,
      exists (select from released.letter where invented) as invented`.execute(db)
  return { mandate: rows[0]?.name ?? '', hasInvented: rows[0]?.invented ?? false }
}
