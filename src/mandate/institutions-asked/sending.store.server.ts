import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { standingOf, type AskedState, type Dated } from './asked.ts'
import type { QuestionText } from './word.ts'

/** A question as the job reads it that lets it go: what was signed, by whom it is said to be asked, and no answer to it. */
export interface QuestionToSend extends QuestionText {
  mandate: string
  askedBy: string
  stands: AskedState
}

export async function findToSend(db: Db, id: string): Promise<QuestionToSend | null> {
  const { rows } = await sql<Omit<QuestionToSend, 'stands'> & Omit<Dated, 'answers'>>`
    select a.id, a.mandate, a.letter_id as letter, a.state, a.account, a.name, a.channel, a.address, a.lang, a.was_public as "wasPublic",
      t.facts, t.words, a.asked_by as "askedBy", a.went_on as "wentOn", a.taken_back_on as "takenBackOn", a.read_on as "readOn"
    from known.institution_asked a join known.institution_told t on t.asked = a.id where a.id = ${id}::uuid`.execute(db)
  const [one] = rows
  return one ? { ...one, stands: standingOf({ ...one, answers: 0 }) } : null
}

/** Holds it first and reads it then. */
export async function holdToSend(trx: Trx, id: string): Promise<QuestionToSend | null> {
  await sql`select from known.institution_asked where id = ${id}::uuid for update`.execute(trx)
  return findToSend(trx, id)
}

/** Whether the public reads the letter: by what the role of the jobs wrote, and no other. */
export async function isReleased(db: Db, letter: string): Promise<boolean> {
  const { rows } = await sql`select from released.letter where id = ${letter}::uuid`.execute(db)
  return rows.length > 0
}

/** Whether in this account there is a national institution of that State, by that name. */
export async function isInstitution(
  db: Db,
  one: { account: string; mandate: string; state: string; name: string }
): Promise<boolean> {
  const { rows } = await sql`select id from known.mission_account where id = ${one.account}::uuid and role = 'nhri'
    and mandate = ${one.mandate} and state = ${one.state} and name = ${one.name}`.execute(db)
  return rows.length > 0
}
