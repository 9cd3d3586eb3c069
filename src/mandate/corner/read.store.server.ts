import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { TimeRequest } from '../communications/asked-for-time.ts'
import { replyOrder } from '../communications/reply-order.server.ts'
import { filedAsReply, type OwnFiling, type OwnLetter } from './own.ts'

const formerSlugs = sql`select c.moved_from from known.letter_correction c where c.letter_id = l.id and c.moved_from is not null`

/** What the key of the transaction opens, all or those of these names. */
export async function listOwnLetters(trx: Trx, names: readonly string[] | null): Promise<OwnLetter[]> {
  const { rows } = await sql<OwnLetter>`
    select l.id, l.mandate, l.slug, l.first_slug as "firstSlug", l.reference, l.kind, l.sent_on as "sentOn", l.sent_precision as "sentPrecision", l.runs_clock as "runsClock",
      l.language, l.subject, l.summary, l.invented,
      array(${formerSlugs}) as "formerSlugs",
      exists (select from known.letter_text t where t.letter_id = l.id) as "hasText",
      array(select s.mandate from known.letter_signatory s where s.letter_id = l.id order by s.mandate) as signatories,
      a.id as addressee, a.delivery, reference.clock_days(l.kind, a.class, l.sent_on) as days,
      coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'onDay', e.on_day, 'untilDay', e.until_day) order by e.on_day, e.seq)
        from known.clock_event e where e.addressee_id = a.id), '[]') as events,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'number', q.number, 'text', q.text) order by q.number)
        from known.question q where q.letter_id = l.id), '[]') as questions,
      (select jsonb_build_object('answered', f.answered_questions, 'asked', f.asked_questions) from known.fact f
        where f.addressee_id = a.id and f.asked_questions is not null) as part,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'receivedOn', r.received_on, 'form', r.form, 'assessment', r.assessment,
        'publication', r.publication, 'corrections', coalesce((select jsonb_agg(jsonb_build_object('on', c.on_day, 'fields', c.fields) order by c.on_day)
          from known.reply_correction c where c.reply_id = r.id), '[]'), 'marks', coalesce((select jsonb_agg(jsonb_build_object('question', s.question_id, 'mark', s.mark))
          from (select distinct on (k.question_id) k.question_id, coalesce(e.mark, k.mark) as mark
            from known.reply_mark k join known.question kq on kq.id = k.question_id
            left join known.reply_mark_settled e on e.reply_id = k.reply_id and e.question_id = k.question_id
            where k.reply_id = r.id and kq.letter_id = l.id order by k.question_id, reference.mark_value(k.mark), k.mark desc) s), '[]'))
        order by ${replyOrder}) from known.reply_to t join known.reply r on r.id = t.reply_id where t.addressee_id = a.id), '[]') as replies
    from known.letter l join known.letter_addressee a on a.letter_id = l.id
    where ${names === null ? sql`true` : sql`(l.slug = any(${names as string[]}) or l.first_slug = any(${names as string[]}) or l.id::text = any(${names as string[]}) or ${names as string[]} && array(${formerSlugs}))`}
    order by l.sent_on desc nulls last, l.slug`.execute(trx)
  return rows
}

/** What the mission filed: one of it, or what it filed to a letter; the newest first. */
export async function listOwnFilings(trx: Trx, of: { filing: string } | { letter: string }): Promise<OwnFiling[]> {
  const { rows } = await sql<OwnFiling>`
    select f.id, f.kind, f.text, f.annex, f.until_day as "untilDay", f.reply, f.replaces, f.repeats, f.filed_at as "filedAt", encode(f.fingerprint, 'hex') as fingerprint,
      (select r.received_on from known.reply r where r.id = f.reply) as "replyOn",
      (select jsonb_build_object('id', o.id, 'kind', o.kind, 'filedAt', o.filed_at) from known.filing o
        where o.reply = f.reply and o.kind = any(${[...filedAsReply]}::text[]) limit 1) as "replyFiled",
      (select d.name from known.diplomat d where d.id = f.diplomat) as "byName",
      coalesce((select jsonb_agg(jsonb_build_object('slug', l.slug, 'reference', l.reference,
        'asked', (select count(*) from known.question q where q.letter_id = l.id)) order by l.sent_on, l.slug) from known.filing_to t
        join known.letter_addressee a on a.id = t.addressee_id join known.letter l on l.id = a.letter_id where t.filing = f.id), '[]') as letters,
      coalesce((select jsonb_agg(jsonb_build_object('letter', l.slug, 'number', q.number, 'question', q.text, 'text', w.text) order by l.slug, q.number)
        from known.filing_answer w join known.question q on q.id = w.question_id join known.letter l on l.id = q.letter_id where w.filing = f.id), '[]') as answers,
      coalesce((select jsonb_agg(jsonb_build_object('name', x.name, 'size', x.size, 'sha256', encode(x.sha256, 'hex'), 'confidential', x.confidential, 'translation', x.translation)
        order by x.position) from known.filing_file x where x.filing = f.id), '[]') as files,
      coalesce((select jsonb_agg(jsonb_build_object('onDay', s.on_day, 'untilDay', s.until_day, 'reason', s.reason, 'words', s.words) order by s.seq)
        from known.time_answer s where s.filing = f.id), '[]') as said,
      (select r.despite from known.release r where f.id = any(r.asked) and known.is_despite(r.subject_id, f.id) limit 1) as despite
    from known.filing f
    where ${
      'filing' in of
        ? sql`f.id = ${of.filing}::uuid`
        : sql`f.id in (select t.filing from known.filing_to t join known.letter_addressee a on a.id = t.addressee_id where a.letter_id = ${of.letter}::uuid)`
    }
    order by f.filed_at desc, f.id`.execute(trx)
  return rows
}

/** What was asked of time for the letters that the key opens, and what was said to it. */
export async function listTimeRequests(trx: Trx): Promise<(TimeRequest & { letter: string })[]> {
  const { rows } = await sql<TimeRequest & { letter: string }>`
    select a.letter_id as letter, f.id as filing, f.filed_at as "filedAt", f.until_day as until,
      coalesce((select jsonb_agg(jsonb_build_object('onDay', s.on_day, 'untilDay', s.until_day, 'reason', s.reason, 'words', s.words) order by s.seq)
        from known.time_answer s where s.filing = f.id), '[]') as answers
    from known.filing f join known.filing_to t on t.filing = f.id join known.letter_addressee a on a.id = t.addressee_id
    where f.until_day is not null`.execute(trx)
  return rows
}

/** Who is in, or invited, by the mandates that she reads; once who came by several invitations. */
export const listColleagues = (trx: Trx) =>
  trx
    .selectFrom('known.diplomat')
    .distinctOn('name')
    .select(['id', 'name', 'enrolled_at as enrolledAt'])
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('enrolled_at', (by) => by.asc().nullsLast())
    .execute()
