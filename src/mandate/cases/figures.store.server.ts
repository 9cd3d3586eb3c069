import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Wait } from '../statistics/quartiles.ts'
import { caseDecision } from './conditions.server.ts'
import type { Figures } from './schemas.ts'

/** Cases, called `c`, that were opened in these months, of that State and theme: by what is known of a case alone. */
const asked = (mandate: string, { from, to, state, theme }: Figures) => sql`
  c.mandate = ${mandate} and to_char(c.opened_on, 'YYYY-MM') between ${from} and ${to}
  ${state ? sql`and exists (select from known.case_state f where f.case_id = c.id and f.state = ${state})` : sql``}
  ${theme ? sql`and exists (select from known.case_tag f where f.case_id = c.id and f.list = 'theme' and f.code = ${theme})` : sql``}`

/** Where they are counted by State: at the one that was asked for, and not at the others that they concern too. */
const atState = ({ state }: Figures) => (state ? sql`and s.state = ${state}` : sql``)

export interface MonthRow {
  month: string
  triage: string
  reason: string | null
  cases: number
}

/** Cases by the month in which they were opened and what was decided of them. */
export async function countByMonth(trx: Trx, mandate: string, of: Figures): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select to_char(c.opened_on, 'YYYY-MM') as month, ${caseDecision} as triage, c.triage_reason as reason,
      count(*)::int as cases
    from known."case" c where ${asked(mandate, of)} group by 1, 2, 3 order by 1, 2, 3`.execute(trx)
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
export async function sumKillings(trx: Trx, mandate: string, of: Figures): Promise<KillingsRow[]> {
  const { rows } = await sql<KillingsRow>`
    select extract(year from c.opened_on)::int as year, s.state, count(*)::int as cases,
      sum(c.killed_confirmed)::int as confirmed, sum(c.killed_likely)::int as likely, sum(c.killed_possible)::int as possible,
      (count(*) filter (where exists (select from known.case_state o where o.case_id = c.id and o.state <> s.state)))::int as shared
    from known."case" c join known.case_state s on s.case_id = c.id
    where ${asked(mandate, of)} ${atState(of)} and c.merged_into is null and coalesce(c.triage, '') <> 'decline'
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
  /** Cases by the last stage that they reached; one that none reached is not in it. */
  stages: Record<string, number>
  /** Days since that stage, of the cases that reached one: half are as recent, the lower of two in the middle. */
  medianDays: number | null
}

export async function countConvictions(
  trx: Trx,
  mandate: string,
  of: Figures & { today: Day }
): Promise<ImpunityRow[]> {
  const { rows } = await sql<ImpunityRow>`
    with taken as (
      select s.state, c.stage, c.verdict, ${of.today}::date - c.stage_since as days
      from known."case" c join known.case_state s on s.case_id = c.id
      where ${asked(mandate, of)} ${atState(of)} and c.triage = 'take-up'
    )
    select t.state, count(*)::int as cases, (count(*) filter (where t.verdict = 'conviction'))::int as convicted,
      (count(*) filter (where t.stage is null))::int as nothing,
      (select coalesce(jsonb_object_agg(r.stage, r.cases), '{}') from (
        select o.stage, count(*)::int as cases from taken o where o.state = t.state and o.stage is not null group by 1
      ) r) as stages,
      percentile_disc(0.5) within group (order by t.days) filter (where t.days is not null) as "medianDays"
    from taken t group by t.state order by t.state`.execute(trx)
  return rows
}

/** In which a case was opened; null where there is none. */
export async function findFirstYear(trx: Trx, mandate: string): Promise<number | null> {
  const { rows } = await sql<{ first: number | null }>`
    select extract(year from min(opened_on))::int as first from known."case" where mandate = ${mandate}`.execute(trx)
  return rows[0]!.first
}

export type WaitOf = Wait & { of: string }

/** By urgency, days from the opening of a case to the first decision on it; without one it waits until today. */
export async function listDecisionTimes(trx: Trx, mandate: string, of: Figures & { today: Day }): Promise<WaitOf[]> {
  const { rows } = await sql<WaitOf>`
    select c.urgency as of, coalesce(d.on_day, ${of.today}::date) - c.opened_on as days, d.on_day is not null as ended,
      count(*)::int as count
    from known."case" c, lateral (
      select min(s.on_day) as on_day from known.case_step s where s.case_id = c.id and s.what in ('triaged', 'merged')
    ) d
    where ${asked(mandate, of)} group by 1, 2, 3 order by 1, 2, 3`.execute(trx)
  return rows
}
