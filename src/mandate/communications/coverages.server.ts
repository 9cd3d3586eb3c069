import { sql, type RawBuilder } from 'kysely'

/**
 * What share of each letter's questions the replies answer; the twin of coverageOf in character.ts.
 * `isMeant` is a condition on the column reply_id.
 */
export function coverages(isMeant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select strictest.reply_id, q.letter_id,
      sum(strictest.value) / (select count(*) from known.question asked where asked.letter_id = q.letter_id) as coverage
    from (
      select reply_id, question_id, min(reference.mark_value(mark)) as value
      from known.reply_mark where ${isMeant} group by reply_id, question_id
    ) strictest
    join known.question q on q.id = strictest.question_id
    group by strictest.reply_id, q.letter_id`
}
