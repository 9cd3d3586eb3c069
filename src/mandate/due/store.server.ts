import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface NewReview {
  slug: string
  state: string
  session: number
  cycle: number | null
  onDay: Day
  onPrecision: string
  untilDay: Day | null
  source: string
  sourceUrl: string | null
  invented?: boolean
}

/** Where it stands there already, nothing is changed. */
export async function insertReview(trx: Trx, one: NewReview): Promise<void> {
  await sql`
    insert into released.upr_review (slug, state, session, cycle, on_day, on_precision, until_day, source, source_url, invented)
    values (${one.slug}, ${one.state}, ${one.session}, ${one.cycle}, ${one.onDay}, ${one.onPrecision}, ${one.untilDay},
      ${one.source}, ${one.sourceUrl}, ${one.invented ?? false})
    on conflict (slug) do nothing`.execute(trx)
}

export async function deleteReview(trx: Trx, slug: string): Promise<void> {
  await sql`delete from released.upr_review where slug = ${slug}`.execute(trx)
}

/** Whether a review of the State in the session is on record already, as exactly or more so. */
export async function isReviewKnown(db: Db, state: string, session: number, precision: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from released.upr_review where state = ${state} and session = ${session}
      and array_position(array['year', 'month', 'day'], on_precision) >= array_position(array['year', 'month', 'day'], ${precision}))
    as known`.execute(db)
  return rows[0]!.known
}
