import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { recordKind } from './kinds.ts'

/** How many entries of the record a query finds, counted up to `most`. */
export async function countEntries(db: Db, query: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from released.passage where vector @@ ${`${query} & 'kind=${recordKind}'`}::tsquery limit ${most}) as found`.execute(
    db
  )
  return rows[0]!.count
}

/** Whether any entry of a printed record is released. */
export const hasEntries = (db: Db): Promise<boolean> =>
  whileUnchanged(db, 'has entries of a record', async () => {
    const { rows } = await sql<{ has: boolean }>`select exists (select from released.record_entry) as has`.execute(db)
    return rows[0]!.has
  })
