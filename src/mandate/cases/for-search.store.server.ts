import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface CaseToSearch {
  id: string
  states: string[]
  /** Bodies are base64url. */
  keys: { number: number; body: string }[]
  /** What makes up each document, the record (which has the case's own id) and drafts, in its order. */
  updates: { document: string; officer: string; body: string }[]
}

const batch = 50

/** By id, as many as hold no more than `most` bytes together and one at least. */
export async function giveCases(
  trx: Trx,
  { mandate, after, most }: { mandate: string; after: string | null; most: number }
): Promise<{ cases: CaseToSearch[]; more: boolean }> {
  const { rows: next } = await sql<{ id: string; states: string[] }>`
    select c.id, array(select s.state from known.case_state s where s.case_id = c.id order by s.state) as states
    from known."case" c where c.mandate = ${mandate} and (${after}::uuid is null or c.id > ${after}) order by c.id limit ${batch + 1}`.execute(
    trx
  )
  const ids = next.slice(0, batch).map(({ id }) => id)
  const { rows: updates } = await sql<{ of: string; document: string; officer: string; body: Buffer }>`
    with whole as (
      select distinct on (case_id, document) case_id, document, whole_to from sealed.case_update
      where case_id = any(${ids}::uuid[]) and whole_to is not null order by case_id, document, number desc
    ), following as (
      select u.case_id, u.document, u.number, u.officer, u.body from sealed.case_update u left join whole w using (case_id, document)
      where u.case_id = any(${ids}::uuid[]) and u.number > coalesce(w.whole_to, 0)
    ), weighed as (
      select case_id, sum(sum(length(body))) over (order by case_id) - sum(length(body)) as before, sum(length(body)) as own
      from following group by case_id
    )
    select f.case_id as of, f.document, f.officer, f.body from following f join weighed w using (case_id)
    where w.before + w.own <= ${most} or w.before = 0 order by f.case_id, f.document, f.number`.execute(trx)
  const { rows: written } = await sql<{ id: string }>`
    select distinct case_id as id from sealed.case_update where case_id = any(${ids}::uuid[])`.execute(trx)
  // Up to the first that holds something and did not fit; what was never written in has nothing to fit.
  const given = new Set(updates.map(({ of }) => of))
  const left = ids.findIndex((id) => written.some((one) => one.id === id) && !given.has(id))
  const fits = left < 0 ? ids : ids.slice(0, left)
  const { rows: keys } = await sql<{ of: string; number: number; body: Buffer }>`
    select case_id as of, number, body from sealed.case_key
    where case_id = any(${fits}::uuid[]) and mandate = ${mandate} order by case_id, number`.execute(trx)
  const cases = next.slice(0, fits.length).map(({ id, states }) => ({
    id,
    states,
    keys: keys.filter(({ of }) => of === id).map(({ number, body }) => ({ number, body: body.toString('base64url') })),
    updates: updates
      .filter(({ of }) => of === id)
      .map(({ document, officer, body }) => ({ document, officer, body: body.toString('base64url') }))
  }))
  return { cases, more: next.length > fits.length }
}

export async function readByAll(trx: Trx, ids: readonly string[], officer: string, on: Day): Promise<void> {
  if (ids.length === 0) return
  await trx
    .insertInto('known.case_read')
    .values(ids.map((id) => ({ case_id: id, officer, on_day: on })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function countOf(trx: Trx, mandate: string): Promise<number> {
  const row = await trx
    .selectFrom('known.case')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('mandate', '=', mandate)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
