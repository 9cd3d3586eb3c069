import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** One import at a time; a connection that breaks lets go by itself. */
export async function holdImport(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean
  }>`select pg_try_advisory_lock(hashtextextended('vigie import', 0)) as held`.execute(db)
  return rows[0]?.held === true
}

export async function releaseImport(db: Db): Promise<void> {
  // On a connection that broke there is nothing to let go of, and its own error is the one to tell.
  await sql`select pg_advisory_unlock(hashtextextended('vigie import', 0))`.execute(db).catch(() => undefined)
}
