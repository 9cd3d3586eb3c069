import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'
import type { ClearanceWord, LetterSigned, SaidDecision } from './word.ts'

export interface StoredWord {
  id: string
  letter: string
  number: number
  mandate: string
  officer: string
  decision: SaidDecision
  word: ClearanceWord
  onDay: Day
}

/** False where the same word came before. */
export async function insertWord(trx: Trx, one: StoredWord): Promise<boolean> {
  const { id, letter, number, mandate, officer, decision, word, onDay } = one
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.clearance_word')
    .values({
      id,
      letter_id: letter,
      number,
      mandate,
      officer,
      decision,
      word: sql`${JSON.stringify(word)}::jsonb`,
      on_day: onDay
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function listWords(db: Db, letter: string): Promise<StoredWord[]> {
  const { rows } = await sql<StoredWord>`
    select id, letter_id as letter, number, mandate, officer, decision, word, on_day as "onDay"
    from known.clearance_word where letter_id = ${letter}::uuid order by number, on_day, id`.execute(db)
  return rows
}

export interface StoredSignature {
  hash: string
  officer: string
  signature: Signed<LetterSigned>
  onDay: Day
}

export async function insertSignature(
  trx: Trx,
  { id, letter, hash, officer, signature, onDay }: StoredSignature & { id: string; letter: string }
): Promise<void> {
  await sql`insert into known.letter_signature (id, letter_id, hash, officer, signature, on_day)
    values (${id}, ${letter}, ${hash}, ${officer}, ${JSON.stringify(signature)}::jsonb, ${onDay}::date)
    on conflict do nothing`.execute(trx)
}

export async function listSignatures(db: Db, letter: string): Promise<StoredSignature[]> {
  const { rows } = await sql<StoredSignature>`
    select hash, officer, signature, on_day as "onDay" from known.letter_signature
    where letter_id = ${letter}::uuid order by on_day, id`.execute(db)
  return rows
}
