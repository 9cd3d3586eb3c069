import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { LetterTexts, PublicTexts } from './public-texts.ts'

/** The letter and all others that one of its replies answers: what the public reads of them changes together. */
export async function letterAndItsReplies(db: Db, letter: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${letter}::uuid as id union
    select b.letter_id from known.letter_addressee a join known.reply_to t on t.addressee_id = a.id
      join known.reply_to u on u.reply_id = t.reply_id join known.letter_addressee b on b.id = u.addressee_id
      where a.letter_id = ${letter}::uuid`.execute(db)
  return rows.map(({ id }) => id)
}

export async function findPerson(
  db: Db,
  letter: string,
  id: string
): Promise<{ name: string; publicForm: string } | null> {
  const { rows } = await sql<{ name: string; publicForm: string }>`
    select name, public_form as "publicForm" from known.letter_person where letter_id = ${letter}::uuid and id = ${id}::uuid`.execute(
    db
  )
  return rows[0] ?? null
}

export async function readTexts(db: Db, letter: string): Promise<LetterTexts> {
  const { rows } = await sql<LetterTexts>`
    select jsonb_build_object('subject', l.subject, 'summary', l.summary) as sent,
      (select jsonb_build_object('subject', v.subject, 'summary', v.summary, 'withheldNote', v.withheld_note)
        from known.public_version v where v.letter_id = l.id) as version,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'publicText', q.public_text) order by q.number)
        from known.question q where q.letter_id = l.id), '[]') as questions,
      (select jsonb_build_object('act', p.act_of_cooperation, 'publicAct', p.public_act, 'actWithheld', p.act_withheld, 'body', p.body, 'forms', p.forms)
        from known.reprisal p where p.letter_id = l.id) as reprisal,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'translation', x.id, 'text', x.text, 'isPublic', r.publication = 'public') order by r.id, x.id)
        from known.reply r cross join lateral (select null::uuid as id, coalesce(r.public_summary, r.summary) as text
          union all select y.id, y.public_words from known.reply_translation y where y.reply_id = r.id and y.public_words is not null) x where r.id in (select t.reply_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
          where a.letter_id = l.id)), '[]') as replies
    from known.letter l where l.id = ${letter}::uuid`.execute(db)
  return rows[0]!
}

/** All of that name in the letter: no text tells two of one name apart. */
export async function withholdName(trx: Trx, letter: string, name: string): Promise<void> {
  await trx
    .updateTable('known.letter_person')
    .set({ public_form: 'withheld' })
    .where('letter_id', '=', letter)
    .where('name', '=', name)
    .execute()
}

export async function writePublicTexts(
  trx: Trx,
  letter: string,
  { version, questions, publicAct }: PublicTexts
): Promise<void> {
  const { subject, summary, withheldNote } = version
  await sql`
    insert into known.public_version (letter_id, subject, summary, withheld_note)
    values (${letter}::uuid, ${subject}, ${summary}, ${withheldNote})
    on conflict (letter_id) do update set subject = excluded.subject, summary = excluded.summary, withheld_note = excluded.withheld_note`.execute(
    trx
  )
  for (const { id, publicText } of questions)
    await trx.updateTable('known.question').set({ public_text: publicText }).where('id', '=', id).execute()
  await trx.updateTable('known.reprisal').set({ public_act: publicAct }).where('letter_id', '=', letter).execute()
}

export async function writePublicSummary(trx: Trx, reply: string, text: string): Promise<void> {
  await trx.updateTable('known.reply').set({ public_summary: text }).where('id', '=', reply).execute()
}

export async function writePublicTranslation(trx: Trx, id: string, text: string): Promise<void> {
  await trx.updateTable('known.reply_translation').set({ public_words: text }).where('id', '=', id).execute()
}

export interface NewWithdrawal {
  letter: string
  name: string
  spellings: readonly string[]
  addressee: string | null
  wasRead: boolean
  on: Day
  by: string
}

/** The day of the first stays, and every spelling that was ever given. */
export async function keepWithdrawal(trx: Trx, of: NewWithdrawal): Promise<void> {
  await sql`
    insert into known.naming_withdrawal as kept (letter_id, name, spellings, addressee_id, was_read, on_day, by_actor)
    values (${of.letter}::uuid, ${of.name}, ${of.spellings as string[]}::text[], ${of.addressee}::uuid, ${of.wasRead}, ${of.on}::date, ${of.by})
    on conflict (letter_id, name, addressee_id) do update set
      spellings = array(select distinct unnest(kept.spellings || excluded.spellings) order by 1),
      was_read = kept.was_read or excluded.was_read`.execute(trx)
}
