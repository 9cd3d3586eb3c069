import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface DueWatch {
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  states: string[]
  lookOn: Day
}

/** How many of them begin a day; the list of letters has all. */
const shown = 5

/** Letters under watch that are to be looked at by a day, the longest waiting first. */
export async function dueWatches(trx: Trx, mandate: string, until: Day): Promise<DueWatch[]> {
  const { rows } = await sql<DueWatch>`
    select l.slug, l.reference, l.kind, w.look_on as "lookOn",
      (select count(*) > 1 from known.letter_signatory s where s.letter_id = l.id) as joint,
      array(select a.state from known.letter_addressee a where a.letter_id = l.id and a.state is not null order by a.position) as states
    from known.follow_up w join known.letter l on l.id = w.letter
    where w.mandate = ${mandate} and w.kind = 'watch' and w.ended is null and w.look_on <= ${until}::date
    order by w.look_on, l.slug limit ${shown}`.execute(trx)
  return rows
}

export interface WatchCounts {
  /** To be looked at by the day asked for, and of these before today. */
  due: number
  late: number
}

export async function countWatches(db: Db, mandate: string, today: Day, until: Day): Promise<WatchCounts> {
  const { rows } = await sql<WatchCounts>`
    select count(*)::int as due, count(*) filter (where look_on < ${today}::date)::int as late
    from known.follow_up where mandate = ${mandate} and kind = 'watch' and ended is null and look_on <= ${until}::date`.execute(
    db
  )
  return rows[0]!
}
