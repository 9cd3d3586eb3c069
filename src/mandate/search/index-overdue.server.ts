import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#mandate/calendar.ts'
import { isOverdue } from '#mandate/publications/letters/conditions.server.ts'
import { transact, type Db } from '#platform/db.ts'

/** Letters of which a reply is overdue on that day, as the list of letters has it. */
export const overdueLetters = (today: Day | RawBuilder<Day>): RawBuilder<unknown> =>
  sql`select f.letter_id from released.fact f where f.reported_year is null and ${isOverdue(today)}`

/**
 * "Overdue" finds what is so today: nothing is written when a day passes, so that a job puts right once a day what became
 * overdue since, or is no longer. What it missed it makes up for.
 */
export async function indexOverdue(db: Db, today: Day): Promise<void> {
  await transact(db, async (trx) => {
    await sql`
      with passage as (
        select p.id, t.source, p.vector @@ ${key} as was, t.source in (${overdueLetters(today)}) as is
        from released.passage p join released.passage_text t using (id)
        where p.kind in ('letter', 'reply') and (p.vector @@ ${key} or t.source in (${overdueLetters(today)}))
      )
      update released.passage p set vector = case when passage.is then p.vector || array_to_tsvector(array['clock=overdue'])
        else ts_delete(p.vector, 'clock=overdue') end
      from passage where p.id = passage.id and passage.is <> passage.was`.execute(trx)
  })
}

const key = sql`'''clock=overdue'''::tsquery`
