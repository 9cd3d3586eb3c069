import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { isApart } from './conditions.server.ts'

export interface UnprovenRow {
  id: string
  on: Day
  lang: string
  /** False where the source was not sure. */
  danger: boolean
  body: Buffer
}

/** The newest that come behind a place: as many as hold no more than `most` bytes together, and one at least. */
export async function unprovenBehind(
  trx: Trx,
  { mandate, after, limit, most }: { mandate: string; after: string | undefined; limit: number; most: number }
): Promise<{ rows: UnprovenRow[]; after: string | null }> {
  const [day, id] = after?.split('.') ?? [null, null]
  const { rows } = await sql<UnprovenRow & { isLast: boolean }>`
    with following as (
      select s.id, s.received_on, s.lang, s.danger, s.size_class from known.submission s
      where s.mandate = ${mandate} and ${isApart}
        and (${day}::date is null or (s.received_on, s.id) < (${day}::date, ${id}::uuid))
      order by s.received_on desc, s.id desc limit ${limit + 1}),
    summed as (
      select *, sum(size_class) over w - size_class as before, lead(id) over w is null as last, row_number() over w as number
      from following window w as (order by received_on desc, id desc))
    select id, f.received_on as on, f.lang, f.danger, b.body, f.last as "isLast"
    from summed f join sealed.submission b using (id)
    where f.number <= ${limit} and (f.number = 1 or f.before + f.size_class <= ${most})
    order by f.received_on desc, id desc`.execute(trx)
  const last = rows.at(-1)
  return {
    rows: rows.map(({ isLast: _isLast, ...row }) => row),
    after: last && !last.isLast ? `${last.on}.${last.id}` : null
  }
}

/** That her browser was given them that day, to compare them; what nobody has read stays unread. */
export async function recordCompared(trx: Trx, ids: readonly string[], officer: string, on: Day): Promise<void> {
  if (ids.length === 0) return
  await trx
    .insertInto('known.submission_read')
    .values(ids.map((submission) => ({ submission, officer, on_day: on, kind: 'searched' })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
