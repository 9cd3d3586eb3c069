import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { dayInGeneva } from '../day-in-geneva.server.ts'

export interface OutcomeSaid {
  on: Day
  by: string
}

/** The outcome itself stands with the letter; on which day it was last said, in the log alone. */
export async function findOutcome(db: Db, letter: string): Promise<OutcomeSaid | null> {
  const { rows } = await sql<OutcomeSaid>`
    select ${dayInGeneva(sql`at`)} as "on", actor as by from platform.event
    where type = 'outcome-recorded' and subject_kind = 'letter' and subject_id = ${letter} order by seq desc limit 1`.execute(
    db
  )
  return rows[0] ?? null
}
