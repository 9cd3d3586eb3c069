import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { writeKnownFacts, type Letters } from './project-facts.server.ts'
import { writeReleased } from './project-released.server.ts'

/**
 * Writes again what is derived from letters: the office's facts, and all that the public reads of
 * those whose publication is public (of their replies, of those that are public themselves). Every verb
 * calls it in its transaction, so that facts never lag behind; an import calls it once for thousands.
 * Also to be called with 'all' after the clock policies have changed.
 */
export async function projectLetters(trx: Trx, letters: Letters): Promise<void> {
  if (letters !== 'all' && letters.length === 0) return
  await waitForTurn(trx, letters)
  await writeKnownFacts(trx, letters)
  await writeReleased(trx, letters)
}

// Two that project the same letter at once: the second must begin when the first is done, else both insert.
async function waitForTurn(trx: Trx, letters: Letters): Promise<void> {
  if (letters === 'all') await sql`lock table known.fact in exclusive mode`.execute(trx)
  else await sql`select from known.letter where id = any(${letters as string[]}::uuid[]) order by id for update`.execute(trx)
}
