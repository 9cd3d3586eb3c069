import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Wait } from './quartiles.ts'

/** By kind of letter. */
export type ClearingTime = Wait & { of: string }

/**
 * Of the letters that this office led since that day: from the day on which a text was first put before those who clear it
 * to the day on which it was sent; one that has not gone waits until today. From which submission and which case a letter
 * came is sealed (ADR 15), so no clock of the server's begins there.
 */
export async function listClearingTimes(
  db: Db,
  mandate: string,
  { since, today }: { since: Day; today: Day }
): Promise<ClearingTime[]> {
  const { rows } = await sql<ClearingTime>`
    with put as (
      select l.kind, l.delivery = 'draft' as waits, l.sent_precision, l.sent_on, t.on_day
      from known.letter l join known.clearance_text t on t.letter_id = l.id and t.number = 1
      where l.mandate = ${mandate} and l.origin = 'office' and t.on_day between ${since}::date and ${today}::date
    )
    select kind as of, case when waits then ${today}::date else sent_on end - on_day as days, not waits as ended,
      count(*)::int as count
    from put where waits or (sent_precision = 'day' and sent_on >= on_day)
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows
}
