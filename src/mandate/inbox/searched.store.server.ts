import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'

/** Whether the log has it of that day already: of a search, once a day for each officer. */
export async function hasSearchedOn(trx: Trx, { type, subjectKind, subjectId, actor, at }: NewEvent): Promise<boolean> {
  const { rows } = await sql`
    select from platform.event where subject_kind = ${subjectKind} and subject_id = ${subjectId}
      and type = ${type} and actor = ${actor} and at = ${at} limit 1`.execute(trx)
  return rows.length > 0
}
