import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { TranslationPolicy } from './translation.ts'

export interface DeskPolicy extends TranslationPolicy {
  /** So many days before its day a release is told of. */
  warnDays: number
}

/** That in force on a day; without a line of the file what an office of three working languages would say. */
export async function findDeskPolicy(db: Db, today: Day): Promise<DeskPolicy> {
  const { rows } = await sql<{ reads: string; days: number; warnDays: number }>`
    select read_languages as reads, translation_days as days, release_warn_days as "warnDays" from reference.desk_policy
    where ${today} between coalesce(valid_from, '-infinity') and coalesce(valid_to, 'infinity')
    order by valid_from desc nulls last limit 1`.execute(db)
  const [row] = rows
  return row ? { ...row, reads: row.reads.split(' ') } : { reads: ['en', 'fr', 'es'], days: 14, warnDays: 14 }
}
