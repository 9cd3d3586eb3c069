import type { Day } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'

export type ClockPolicy = { id: string; kind: string; days: number; valid_from: Day | null; source: string }

/** The days within which an answer is expected, as the method page prints them; kind `*` is any other kind. */
export async function listClockPolicies(db: Db): Promise<ClockPolicy[]> {
  return db
    .selectFrom('reference.clock_policy')
    .select(['id', 'kind', 'days', 'valid_from', 'source'])
    .orderBy('kind', 'desc')
    .orderBy('valid_from')
    .execute()
}
