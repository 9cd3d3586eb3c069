import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface GuestOfLetter {
  officer: string
  letter: string
  mandate: string
}
export async function findGuestOfLetter(db: Db, officer: string): Promise<GuestOfLetter | null> {
  const row = await guests(db).where('officer', '=', officer).executeTakeFirst()
  return row ?? null
}
export const listGuestsOfLetter = (db: Db, letter: string): Promise<GuestOfLetter[]> =>
  guests(db).where('letter_id', '=', letter).execute()

/** False where she, or another who speaks for that mandate, is there already. */
export async function insertGuest(
  trx: Trx,
  { officer, letter, mandate, on, by }: GuestOfLetter & { on: Day; by: string }
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.letter_guest')
    .values({ officer, letter_id: letter, mandate, let_in_on: on, let_in_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

const guests = (db: Db) => db.selectFrom('known.letter_guest').select(['officer', 'letter_id as letter', 'mandate'])

/** Guests of the office who are bound to no submission and no letter yet. */
export async function listFreeGuests(db: Db, mandate: string): Promise<{ officer: string; name: string }[]> {
  const { rows } = await sql<{ officer: string; name: string }>`
    select o.id as officer, o.name from known.officer o where o.mandate = ${mandate} and o.role = 'guest' and o.removed_at is null
      and not exists (select from known.guest g where g.officer = o.id)
      and not exists (select from known.letter_guest g where g.officer = o.id) order by o.name`.execute(db)
  return rows
}
