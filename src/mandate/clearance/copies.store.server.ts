import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface Copy {
  id: string
  letter: string
  number: number
  /** The word with which it goes; null of a text. */
  word: string | null
  mandate: string
  epoch: number | null
  guest: string | null
  body: Buffer
}

export async function insertCopies(trx: Trx, copies: readonly Copy[]): Promise<void> {
  for (const { id, letter, number, word, mandate, epoch, guest, body } of copies)
    await trx
      .insertInto('sealed.clearance_copy')
      .values({ id, letter_id: letter, number, word, mandate, epoch, guest, body })
      .execute()
}

/** Of those that the database shows this office, hers: of a guest what is sealed to herself, of an officer what is to the office. */
export async function listCopies(db: Db, letter: string, guest: string | null): Promise<Copy[]> {
  const rows = await db
    .selectFrom('sealed.clearance_copy')
    .selectAll()
    .where('letter_id', '=', letter)
    .where('guest', guest === null ? 'is' : '=', guest)
    .orderBy('number')
    .execute()
  return rows.map(({ letter_id, ...row }) => ({ ...row, letter: letter_id }))
}

export const listTexts = async (db: Db, letter: string): Promise<{ number: number; hash: string; onDay: Day }[]> =>
  db
    .selectFrom('known.clearance_text')
    .select(['number', 'hash', 'on_day as onDay'])
    .where('letter_id', '=', letter)
    .orderBy('number')
    .execute()
