import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'

export interface MonthRow {
  month: string
  triage: string
  reason: string | null
  cases: number
}

/** Cases by the month in which they were opened and what was decided of them. */
export async function countByMonth(trx: Trx, mandate: string, from: string, to: string): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select to_char(opened_on, 'YYYY-MM') as month, coalesce(triage, 'untriaged') as triage, triage_reason as reason, count(*)::int as cases
    from known."case" where mandate = ${mandate} and to_char(opened_on, 'YYYY-MM') between ${from} and ${to}
    group by 1, 2, 3 order by 1, 2, 3`.execute(trx)
  return rows
}

export interface KillingsRow {
  year: number
  state: string
  cases: number
  confirmed: number
  likely: number
  possible: number
  /** Of these cases, those that concern another State too and are counted there as well. */
  shared: number
}

/** By State and the year in which a case was opened: when somebody was killed is sealed. */
export async function sumKillings(trx: Trx, mandate: string): Promise<KillingsRow[]> {
  const { rows } = await sql<KillingsRow>`
    select extract(year from c.opened_on)::int as year, s.state, count(*)::int as cases,
      sum(c.killed_confirmed)::int as confirmed, sum(c.killed_likely)::int as likely, sum(c.killed_possible)::int as possible,
      (count(*) filter (where exists (select from known.case_state o where o.case_id = c.id and o.state <> s.state)))::int as shared
    from known."case" c join known.case_state s on s.case_id = c.id
    where c.mandate = ${mandate} and c.merged_into is null and coalesce(c.triage, '') <> 'decline'
      and c.killed_confirmed + c.killed_likely + c.killed_possible > 0
    group by 1, 2 order by 1, 2`.execute(trx)
  return rows
}

export interface ImpunityRow {
  state: string
  cases: number
  convicted: number
  /** In which nothing is known to have been brought before anybody. */
  nothing: number
}

export async function countConvictions(trx: Trx, mandate: string): Promise<ImpunityRow[]> {
  const { rows } = await sql<ImpunityRow>`
    select s.state, count(*)::int as cases, (count(*) filter (where c.verdict = 'conviction'))::int as convicted,
      (count(*) filter (where c.stage is null))::int as nothing
    from known."case" c join known.case_state s on s.case_id = c.id
    where c.mandate = ${mandate} and c.triage = 'take-up' group by 1 order by 1`.execute(trx)
  return rows
}
