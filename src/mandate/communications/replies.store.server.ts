import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { Character, Position, ReplyForm } from './character.ts'
import type { SettledMark, StoredMark } from './marks.store.server.ts'
import type { ReplyFacts } from './reply-correction.ts'
import { translationsForPublic } from './translations-for-public.server.ts'
import type { Translator } from './translation.ts'

export interface ReplyOnRecord {
  id: string
  mandate: string
  receivedOn: Day | null
  receivedPrecision: Precision
  form: ReplyForm
  language: string | null
  position: Position | null
  assessment: string
  publication: string
  publicFrom: Day | null
  proposedBy: string | null
  proposedFrom: Day | null
  letters: string[]
  addressees: string[]
  questions: { id: string; letter: string; slug: string; number: number }[]
  marks: StoredMark[]
  settled: SettledMark[]
  steps: string[]
  override: Character | null
  /** What becomes public of it. */
  publicText: string | null
  /** Unofficial translations that go to the public with it. */
  publicTranslations: { language: string; madeBy: Translator; words: string }[]
}

export async function findReply(db: Db, id: string): Promise<ReplyOnRecord | null> {
  const { rows } = await sql<ReplyOnRecord>`
    select r.id, r.mandate, r.received_on as "receivedOn", r.received_precision as "receivedPrecision", r.form, r.language, r.position, r.assessment,
      r.publication, r.public_from as "publicFrom", x.first_by as "proposedBy", x.public_from as "proposedFrom", o.character as override,
      coalesce(r.public_summary, r.summary) as "publicText",
      ${translationsForPublic} as "publicTranslations",
      array(select distinct a.letter_id::text from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id where t.reply_id = r.id) as letters,
      array(select t.addressee_id::text from known.reply_to t where t.reply_id = r.id) as addressees,
      array(select step from known.reply_step s where s.reply_id = r.id order by step) as steps,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'letter', q.letter_id, 'slug', l.slug, 'number', q.number) order by l.slug, q.number)
        from known.question q join known.letter l on l.id = q.letter_id
        where q.letter_id in (select a.letter_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id where t.reply_id = r.id)), '[]') as questions,
      coalesce((select jsonb_agg(jsonb_build_object('question', m.question_id, 'mark', m.mark, 'reader', m.reader, 'rationale', m.rationale) order by m.reader)
        from known.reply_mark m where m.reply_id = r.id), '[]') as marks,
      coalesce((select jsonb_agg(jsonb_build_object('question', s.question_id, 'mark', s.mark, 'words', s.words, 'by', s.by_actor, 'on', s.on_day))
        from known.reply_mark_settled s where s.reply_id = r.id), '[]') as settled
    from known.reply r
    left join known.release x on x.subject_id = r.id
    left join known.character_override o on o.reply_id = r.id
    where r.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface NewReply {
  mandate: string
  received: { on: Day | null; precision: Precision }
  channel: string
  form: ReplyForm
  position: Position | null
  language: string | null
  summary: string | null
  publicSummary: string | null
  invented: boolean
  createdOn: Day
  addressees: string[]
  steps: string[]
}

export async function updatePublicSummary(trx: Trx, id: string, text: string): Promise<void> {
  await trx.updateTable('known.reply').set({ public_summary: text }).where('id', '=', id).execute()
}

export async function insertReply(trx: Trx, reply: NewReply): Promise<string> {
  const { id } = await trx
    .insertInto('known.reply')
    .values({
      mandate: reply.mandate,
      received_on: reply.received.on,
      received_precision: reply.received.precision,
      channel: reply.channel,
      form: reply.form,
      position: reply.position,
      language: reply.language,
      summary: reply.summary,
      public_summary: reply.publicSummary,
      origin: 'office',
      invented: reply.invented,
      created_on: reply.createdOn
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('known.reply_to')
    .values(reply.addressees.map((addressee_id) => ({ reply_id: id, addressee_id })))
    .execute()
  if (reply.steps.length)
    await trx
      .insertInto('known.reply_step')
      .values(reply.steps.map((step) => ({ reply_id: id, step })))
      .execute()
  return id
}

export async function updateReply(
  trx: Trx,
  id: string,
  changes: { position?: Position | null; form?: ReplyForm; assessment?: string }
): Promise<void> {
  if (Object.keys(changes).length) await trx.updateTable('known.reply').set(changes).where('id', '=', id).execute()
}

/** As the public reads it from now on; its translations stand in rows of their own. */
export async function updateReplyFacts(
  trx: Trx,
  id: string,
  { received, form, language, summary }: Pick<ReplyFacts, 'received' | 'form' | 'language' | 'summary'>
): Promise<void> {
  const { on: received_on, precision: received_precision } = received
  await trx
    .updateTable('known.reply')
    .set({ received_on, received_precision, form, language, public_summary: summary })
    .where('id', '=', id)
    .execute()
}

/** From that day on it answers nothing; that it did stands in the log. */
export async function untieFromLetters(trx: Trx, id: string, on: Day, reason: string): Promise<void> {
  await trx.deleteFrom('known.reply_to').where('reply_id', '=', id).execute()
  await trx
    .updateTable('known.reply')
    .set({ taken_back_on: on, taken_back_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function replaceSteps(trx: Trx, id: string, steps: readonly string[]): Promise<void> {
  await trx.deleteFrom('known.reply_step').where('reply_id', '=', id).execute()
  if (steps.length)
    await trx
      .insertInto('known.reply_step')
      .values(steps.map((step) => ({ reply_id: id, step })))
      .execute()
}
