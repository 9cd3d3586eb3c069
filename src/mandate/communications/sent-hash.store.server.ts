import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** The fingerprint of the very text that was cleared, signed and went; null where a letter was not drafted here. */
export async function findSentHash(db: Db, letter: string): Promise<string | null> {
  const { rows } = await sql<{ hash: string }>`
    select encode(sha256(convert_to(body, 'UTF8')), 'hex') as hash
    from known.letter_text where letter_id = ${letter}::uuid`.execute(db)
  return rows[0]?.hash ?? null
}
