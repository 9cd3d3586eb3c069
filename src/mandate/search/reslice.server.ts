import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#platform/db.ts'

/** More than this does not stay in slice 0: it is as many as a search reads, so that the newest are all among them. */
const oneSlice = 5_000
/** So many of the newest are left in slice 0 when the bounds are drawn. */
const newest = 2_500

/**
 * Draws the bounds again when slice 0 has outgrown itself: once in some thousands of passages. While others write passages
 * it is left to whoever writes next, since both could wait for each other.
 */
export async function resliceWhenDue(trx: Trx): Promise<void> {
  const { rows } = await sql<{ due: boolean }>`
    select count(*) > ${oneSlice} as due from (select from released.passage where slice = 0 limit ${oneSlice + 1}) as grown`.execute(
    trx
  )
  if (rows[0]?.due && (await holdsSlicesAlone(trx))) await reslice(trx)
}

async function holdsSlicesAlone(trx: Trx): Promise<boolean> {
  await sql`savepoint slices`.execute(trx)
  try {
    await sql`lock table released.passage_slice in exclusive mode nowait`.execute(trx)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== '55P03') throw error
    await sql`rollback to savepoint slices`.execute(trx)
    return false
  }
}

/** When more is to come than is there (`coming` has its days): bounds for all of it at once, not drawn again and again meanwhile. */
export async function resliceFor(trx: Trx, coming: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ most: boolean }>`
    select count(*) > (select count(*) from released.passage) as most from ${coming} as coming`.execute(trx)
  if (rows[0]?.most)
    await reslice(
      trx,
      sql`(select day from released.passage union all select day from ${coming} as coming) as all_days`
    )
}

/** Draws the bounds of the sixteen slices anew and moves what has to move, written newest first. */
export async function reslice(trx: Trx, from = sql`released.passage`): Promise<void> {
  await sql`lock table released.passage_slice in exclusive mode`.execute(trx)
  await sql`delete from released.passage_slice`.execute(trx)
  await sql`
    with days as (
      select day, sum(count(*)) over (order by day desc) as upto, sum(count(*)) over () as total from ${from} group by day
    ), sliced as (
      select day, case when total <= ${oneSlice}::int or upto <= ${newest}::int then 0
        else 1 + floor(14.9999 * (upto - ${newest}::int) / (total - ${newest}::int)) end as slice from days
    ), bounds as (
      select row_number() over (order by min(day) desc) - 1 as slice, min(day) as from_day from sliced group by slice
    )
    insert into released.passage_slice (slice, from_day)
    select slice, case when slice = max(slice) over () then '-infinity'::date else from_day end from bounds
    union all select 0, '-infinity' where not exists (select from bounds)`.execute(trx)
  await sql`
    with moved as (
      delete from released.passage where slice <> search.slice_of(day) returning *
    )
    insert into released.passage (id, slice, day, year, kind, lang, states, mandates, vector)
    select id, search.slice_of(day), day, year, kind, lang, states, mandates, vector from moved order by day desc, id`.execute(
    trx
  )
}
