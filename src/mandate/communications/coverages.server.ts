import { sql, type RawBuilder } from 'kysely'
import { wholeOffice } from './reading.ts'

/**
 * What each question of a reply is worth, one row each; the twin of readingOf in reading.ts. `by_two`: this mark waits
 * neither for a second reader nor to be settled (`differ`). `isMeant` is a condition on the column reply_id.
 */
export function marksThatCount(isMeant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select given.reply_id, given.question_id, coalesce(s.mark, given.strictest) as mark,
      s.mark is not null or given.agreed and (given.readers > 1 or given.whole_office) as by_two,
      s.mark is null and not given.agreed as differ
    from (
      select reply_id, question_id, (array_agg(mark order by reference.mark_value(mark), mark))[1] as strictest,
        min(mark) = max(mark) as agreed, count(*) as readers, bool_or(reader = ${wholeOffice}) as whole_office
      from known.reply_mark where ${isMeant} group by reply_id, question_id
    ) given
    left join known.reply_mark_settled s on s.reply_id = given.reply_id and s.question_id = given.question_id`
}

/** Of those of them that the public may read: of replies of which no mark waits. */
export function marksByTwo(isMeant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select reply_id, question_id, mark from (
      select counted.*, bool_and(by_two) over (partition by reply_id) as is_read from (${marksThatCount(isMeant)}) counted
    ) of_reply where is_read`
}

/**
 * What share of each letter's questions the replies answer; the twin of coverageOf in character.ts. For the public from
 * what two have read; a reply that waits for it is not assessed yet.
 */
export function coverages(isMeant: RawBuilder<unknown>, whose: 'office' | 'public' = 'office'): RawBuilder<unknown> {
  return sql`
    select m.reply_id, q.letter_id,
      sum(reference.mark_value(m.mark)) / (select count(*) from known.question asked where asked.letter_id = q.letter_id) as coverage
    from (${whose === 'public' ? marksByTwo(isMeant) : marksThatCount(isMeant)}) m
    join known.question q on q.id = m.question_id
    group by m.reply_id, q.letter_id`
}
