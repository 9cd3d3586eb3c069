import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { Character, ReplyForm } from './character.ts'
import { coverages } from './coverages.server.ts'
import { replyOrder } from './reply-order.server.ts'

/** The form of the best reply of each addressee, as the facts have it. */
export async function bestForms(db: Db, addressees: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('known.fact')
    .select(['addressee_id', 'form'])
    .where('addressee_id', 'in', addressees)
    .execute()
  return new Map(rows.map(({ addressee_id, form }) => [addressee_id, form]))
}

export interface ReplyLine {
  id: string
  receivedOn: Day | null
  receivedPrecision: Precision
  form: ReplyForm
  character: Character
  publication: string
}

export async function listRepliesOf(db: Db, addressee: string): Promise<ReplyLine[]> {
  const { rows } = await sql<ReplyLine>`
    select r.id, r.received_on as "receivedOn", r.received_precision as "receivedPrecision", r.form, r.publication,
      coalesce(o.character, reference.reply_character(r.form, c.coverage, r.position, exists (select from known.reply_step s where s.reply_id = r.id))) as character
    from known.reply_to t
    join known.letter_addressee a on a.id = t.addressee_id
    join known.reply r on r.id = t.reply_id
    left join known.character_override o on o.reply_id = r.id
    left join (${coverages(sql`reply_id in (select reply_id from known.reply_to where addressee_id = ${addressee}::uuid)`)}) c
      on c.reply_id = r.id and c.letter_id = a.letter_id
    where t.addressee_id = ${addressee}::uuid
    order by ${replyOrder}`.execute(db)
  return rows
}

export type ReplyToLetter = Pick<ReplyLine, 'id' | 'receivedOn' | 'form' | 'publication'>

/** Of whichever of its addressees, each once. */
export async function listRepliesToLetter(db: Db, letter: string): Promise<ReplyToLetter[]> {
  const { rows } = await sql<ReplyToLetter>`
    select r.id, r.received_on as "receivedOn", r.form, r.publication from known.reply r
    where r.id in (select t.reply_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
      where a.letter_id = ${letter}::uuid)
    order by ${replyOrder}`.execute(db)
  return rows
}
