import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { DraftText } from '../drafts/draft-text.ts'

/** A letter that went, as it stands on the page of one of its addressees. */
export interface SentText {
  text: Pick<DraftText, 'letter' | 'invented'>
  /** By when that addressee is asked to reply, as its copy says, whatever was granted later. */
  dueOn: Day | null
  signatories: { mandate: string; name: string | null }[]
}

export async function insertSentText(
  trx: Trx,
  letter: string,
  { body, signatories }: Pick<SentText, 'signatories'> & { body: string }
): Promise<void> {
  await sql`insert into known.letter_text (letter_id, body, signatories)
    values (${letter}, ${body}, ${JSON.stringify(signatories)}::jsonb)`.execute(trx)
}

export async function writeDaysTold(trx: Trx, days: ReadonlyMap<string, Day | null>): Promise<void> {
  for (const [addressee, day] of days)
    await sql`update known.letter_addressee set told_due = ${day}::date where id = ${addressee}::uuid`.execute(trx)
}

/** Null where it came on record otherwise. Whoever asks has been let to the letter; a mission asks in the corner's role. */
export async function findSentText(db: Db, addressee: string): Promise<SentText | null> {
  const { rows } = await sql<SentText>`
    select jsonb_build_object('letter', t.letter, 'invented', l.invented) as text, a.told_due as "dueOn", t.signatories
    from known.letter_addressee a join known.letter l on l.id = a.letter_id join known.letter_text t on t.letter_id = l.id
    where a.id = ${addressee}::uuid`.execute(db)
  return rows[0] ?? null
}
