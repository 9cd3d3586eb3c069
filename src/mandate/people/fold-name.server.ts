import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'

/**
 * A name as it is looked up, however it is typed. PostgreSQL looks it up, so PostgreSQL folds it for what is counted by name
 * too: Node makes two letters of İ and another sigma at a word's end, and one person would have several counts.
 */
export async function foldName(trx: Trx, name: string): Promise<string> {
  const { rows } = await sql<{ folded: string }>`select lower(${name}) as folded`.execute(trx)
  return rows[0]!.folded
}
