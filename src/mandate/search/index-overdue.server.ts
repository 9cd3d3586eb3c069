import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#mandate/calendar.ts'
import { isOverdue } from '#mandate/publications/letters/conditions.server.ts'
import { transact, type Db } from '#platform/db.ts'
import { holdSlices } from './store.server.ts'

/** Whether the fact `f` is of a letter of which a reply is overdue on that day, by the condition of the list of letters. */
export const isOverdueLetter = (today: Day | RawBuilder<Day>): RawBuilder<boolean> =>
  sql`(f.reported_year is null and ${isOverdue(today)})`

/**
 * "Overdue" finds what is so today. Nothing is written when a day passes, so that a job puts right each night what became
 * overdue since, or no longer is, whenever it ran last.
 */
export async function indexOverdue(db: Db, today: Day): Promise<void> {
  await transact(db, async (trx) => {
    await holdSlices(trx)
    await sql`
      with overdue as materialized (
        select distinct f.letter_id from released.fact f where ${isOverdueLetter(today)}
      ), passage as (
        select p.id, p.vector @@ ${key} as was, overdue.letter_id is not null as is
        from released.passage p join released.passage_text t using (id) left join overdue on overdue.letter_id = t.source
        where p.kind in ('letter', 'reply') and (p.vector @@ ${key} or overdue.letter_id is not null)
      )
      update released.passage p set vector = case when passage.is then p.vector || array_to_tsvector(array['clock=overdue'])
        else ts_delete(p.vector, 'clock=overdue') end
      from passage where p.id = passage.id and passage.is <> passage.was`.execute(trx)
  })
}

const key = sql`'''clock=overdue'''::tsquery`
