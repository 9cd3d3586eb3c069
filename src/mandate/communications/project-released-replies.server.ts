import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { coverages, marksByTwo } from './coverages.server.ts'
import { repliesTo, type Letters } from './project-facts.server.ts'
import { replyOrder } from './reply-order.server.ts'
import { translationsForPublic } from './translations-for-public.server.ts'
import { upsertReleased } from './upsert-released.server.ts'

export async function removeStaleReplies(trx: Trx, letters: Letters): Promise<void> {
  await sql`
    delete from released.reply_to p where ${repliesTo(letters, 'p.reply_id')}
      and not exists (select from known.reply_to rt where (rt.reply_id, rt.addressee_id) = (p.reply_id, p.addressee_id))`.execute(
    trx
  )
  await sql`
    delete from released.reply_mark p where ${repliesTo(letters, 'p.reply_id')}
      and not exists (select from (${marksByTwo(repliesTo(letters, 'reply_id'))}) m where (m.reply_id, m.question_id) = (p.reply_id, p.question_id))`.execute(
    trx
  )
}

// A reply that answers several letters is written whole whenever one of them changes.
export async function writeReplies(trx: Trx, letters: Letters): Promise<void> {
  await upsertReleased(
    trx,
    'reply',
    replyColumns,
    sql`
    select r.id, r.received_on, r.received_precision, r.form, r.position,
      coalesce(o.character, reference.reply_character(r.form, c.coverage, r.position, s.steps is not null)),
      r.language, coalesce(r.public_summary, r.summary), coalesce(s.steps, '{}'), r.source_document, r.source_paragraph, r.public_from, r.invented, ${translationsForPublic}
    from known.reply r
    left join known.character_override o on o.reply_id = r.id
    left join (select reply_id, array_agg(step order by step) as steps from known.reply_step
      where ${repliesTo(letters, 'reply_id')} group by reply_id) s on s.reply_id = r.id
    left join (select reply_id, avg(coverage) as coverage from (${coverages(repliesTo(letters, 'reply_id'), 'public')}) each
      where exists (select from released.letter p where p.id = each.letter_id) group by reply_id) c on c.reply_id = r.id
    where r.publication = 'public' and ${repliesTo(letters, 'r.id')}
      and exists (select from known.reply_to rt join released.letter_addressee a on a.id = rt.addressee_id where rt.reply_id = r.id)`
  )
  await sql`
    insert into released.reply_to as present (reply_id, addressee_id, place)
    select rt.reply_id, rt.addressee_id, dense_rank() over (partition by a.letter_id order by ${replyOrder})
    from known.reply_to rt join known.reply r on r.id = rt.reply_id
    join released.reply p on p.id = rt.reply_id join released.letter_addressee a on a.id = rt.addressee_id
    where ${letters === 'all' ? sql`true` : sql`a.letter_id in (${theirLetters(letters)})`}
    on conflict (reply_id, addressee_id) do update set place = excluded.place where present.place <> excluded.place`.execute(
    trx
  )
  await sql`
    insert into released.reply_mark as present (reply_id, question_id, mark)
    select m.reply_id, m.question_id, m.mark from (${marksByTwo(repliesTo(letters, 'reply_id'))}) m
    join released.reply r on r.id = m.reply_id join released.question q on q.id = m.question_id
    on conflict (reply_id, question_id) do update set mark = excluded.mark where present.mark <> excluded.mark`.execute(
    trx
  )
}

/** All letters that replies to these answer: a reply's place is counted among all that the public reads of a letter. */
const theirLetters = (letters: Letters) => sql`
  select b.letter_id from known.reply_to t join known.letter_addressee b on b.id = t.addressee_id where ${repliesTo(letters, 't.reply_id')}`

const replyColumns = [
  'id',
  'received_on',
  'received_precision',
  'form',
  'position',
  'character',
  'language',
  'summary',
  'steps',
  'source_document',
  'source_paragraph',
  'public_from',
  'invented',
  'translations'
]
