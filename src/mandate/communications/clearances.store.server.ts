import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Clearing } from './clearance.ts'

export interface ClearanceText {
  number: number
  hash: string
  cutOff: Day
  onDay: Day
}

export interface StoredClearing extends Clearing {
  id: string
  onDay: Day | null
  saidBy: string | null
  reason: string | null
}

export interface ClearanceOnRecord {
  /** The text that counts. */
  text: ClearanceText
  asked: StoredClearing[]
}

/** Null for a letter that nobody was asked to clear: one that was recorded as sent, or imported. */
export async function findClearance(db: Db, letter: string): Promise<ClearanceOnRecord | null> {
  const texts = await sql<ClearanceText>`
    select number, hash, cut_off as "cutOff", on_day as "onDay" from known.clearance_text
    where letter_id = ${letter}::uuid order by number desc limit 1`.execute(db)
  const [text] = texts.rows
  if (!text) return null
  const { rows } = await sql<StoredClearing>`
    select id, signatory, state, hash, on_day as "onDay", said_by as "saidBy", reason from known.clearance
    where letter_id = ${letter}::uuid order by signatory`.execute(db)
  return { text, asked: rows }
}

export async function insertText(
  trx: Trx,
  letter: string,
  text: ClearanceText & { by: string; reason: string | null }
): Promise<void> {
  await trx
    .insertInto('known.clearance_text')
    .values({
      letter_id: letter,
      number: text.number,
      hash: text.hash,
      cut_off: text.cutOff,
      on_day: text.onDay,
      by_actor: text.by,
      reason: text.reason
    })
    .execute()
}

export async function insertClearings(trx: Trx, letter: string, signatories: readonly string[]): Promise<void> {
  await trx
    .insertInto('known.clearance')
    .values(signatories.map((signatory) => ({ letter_id: letter, signatory })))
    .execute()
}

export async function updateClearing(
  trx: Trx,
  id: string,
  to: Omit<StoredClearing, 'id' | 'signatory'>
): Promise<void> {
  const { state, hash, onDay, saidBy, reason } = to
  await trx
    .updateTable('known.clearance')
    .set({ state, hash, on_day: onDay, said_by: saidBy, reason })
    .where('id', '=', id)
    .execute()
}

export async function updateClearance(trx: Trx, letter: string, clearance: string): Promise<void> {
  await trx.updateTable('known.letter').set({ clearance }).where('id', '=', letter).execute()
}

export async function deleteSignatory(trx: Trx, letter: string, mandate: string): Promise<void> {
  await trx
    .deleteFrom('known.letter_signatory')
    .where('letter_id', '=', letter)
    .where('mandate', '=', mandate)
    .execute()
}

/** Whether its text was sealed to those who clear it, and no Rapporteur who is still here signed this very one. */
export async function lacksSignature(trx: Trx, letter: string, hash: string): Promise<boolean> {
  const { rows } = await sql<{ lacks: boolean }>`
    select exists (select from sealed.clearance_copy where letter_id = ${letter}::uuid)
      and not exists (select from known.letter_signature s join known.officer o on o.id = s.officer and o.removed_at is null
        where s.letter_id = ${letter}::uuid and s.hash = ${hash}) as lacks`.execute(trx)
  return rows[0]!.lacks
}
