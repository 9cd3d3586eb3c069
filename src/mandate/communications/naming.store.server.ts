import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface NamingWithdrawal {
  name: string
  spellings: string[]
  /** Null where it is of the public. */
  addressee: string | null
  on: Day
}

/** Who of a letter's persons took back that she may be named, and to whom. */
export async function listNamingWithdrawals(db: Db, letter: string): Promise<NamingWithdrawal[]> {
  const { rows } = await sql<NamingWithdrawal>`
    select name, spellings, addressee_id as addressee, on_day as "on" from known.naming_withdrawal
    where letter_id = ${letter}::uuid order by on_day, id`.execute(db)
  return rows
}

/** A person whom a letter names, how the public may read of her, and what of that she took back. */
export interface NamedPerson {
  id: string
  name: string
  publicForm: string
  takenBack: { addressee: string | null; on: Day }[]
  /** Slugs of other letters of the mandate in which the same name stands: of the same person or not. */
  alsoIn: string[]
}

export async function listNamed(db: Db, letter: string): Promise<NamedPerson[]> {
  const { rows } = await sql<NamedPerson>`
    select p.id, p.name, p.public_form as "publicForm",
      coalesce((select jsonb_agg(jsonb_build_object('addressee', w.addressee_id, 'on', w.on_day) order by w.on_day, w.id)
        from known.naming_withdrawal w where w.letter_id = p.letter_id and w.name = p.name), '[]') as "takenBack",
      array(select o.slug from known.letter_person q join known.letter o on o.id = q.letter_id join known.letter l on l.id = p.letter_id
        where lower(q.name) = lower(p.name) and q.letter_id <> p.letter_id and o.mandate = l.mandate order by o.slug limit 50) as "alsoIn"
    from known.letter_person p where p.letter_id = ${letter}::uuid order by p.name, p.id`.execute(db)
  return rows
}

/** Every person of these letters, in every spelling that is known. */
export async function listNamesOf(db: Db, letters: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from known.letter_person where letter_id = any(${letters as string[]}::uuid[])
    union select unnest(name || spellings) from known.naming_withdrawal where letter_id = any(${letters as string[]}::uuid[])`.execute(
    db
  )
  return rows.map(({ name }) => name)
}
