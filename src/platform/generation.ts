import { sql } from 'kysely'
import type { Db } from './db.ts'

/**
 * Another number as soon as anything that public pages are made from was committed: what is released, or reference
 * data. Whatever else is written leaves it as it is (migration 0016, which also says what is watched).
 */
export async function readGeneration(db: Db): Promise<number> {
  const { rows } = await sql<{ generation: number }>`
    select coalesce(sum(moves), 0)::bigint as generation from released.generation`.execute(db)
  return rows[0]!.generation
}
