import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { Language } from '../languages.ts'
import { endings } from '../recommendations/action.ts'
import { isReached } from '../laws/read-laws.server.ts'
import type { Stage } from '../laws/stages.ts'

type Exact = Exclude<Precision, 'unknown'>

export interface Review {
  state: string
  session: number
  on: Day
  precision: Exact
  until: Day | null
  invented: boolean
}

/** Of a State in a session what is known most exactly; the register of recommendations knows the year of its own. */
export async function readReviews(db: Db): Promise<Review[]> {
  const { rows } = await sql<Review>`
    with told as (
      select distinct on (state, session) state, session, on_day, on_precision, until_day, invented from released.upr_review
      order by state, session, array_position(array['day', 'month', 'year'], on_precision), slug
    )
    select state, session::int, on_day as "on", on_precision as precision, until_day as until, invented from told
    union all
    select r.state, r.session::int, make_date(min(r.year), 1, 1), 'year', null, bool_and(r.invented)
    from released.recommendation r
    where r.source = 'upr' and r.session is not null and r.state is not null
      and not exists (select from told t where t.state = r.state and t.session = r.session)
    group by r.state, r.session`.execute(db)
  return rows
}

export interface ActionRow {
  slug: string
  what: 'action' | 'target'
  recommendation: string
  state: string | null
  title: string
  lang: string
  on: Day
  precision: Exact
  ended: 'done' | 'dropped' | null
  invented: boolean
}

/** What was planned for a recommendation and when it was to be done; when an indicator was to reach its target. */
export async function readActions(db: Db): Promise<ActionRow[]> {
  const { rows } = await sql<ActionRow>`
    select a.slug, 'action' as what, a.recommendation, coalesce(a.state, r.state) as state, a.title, a.lang, a.due_on as "on",
      a.due_precision as precision, case when a.stands = any (${endings}) then a.stands end as ended, a.invented
    from released.recommendation_action a join released.recommendation r on r.slug = a.recommendation where a.due_on is not null
    union all
    select i.slug, 'target', i.recommendation, coalesce(i.state, r.state), i.title, i.lang, i.target_on, i.target_precision,
      case when (select v.value from released.recommendation_value v where v.indicator = i.slug order by v.on_day desc limit 1) >= i.target
        then 'done' end, i.invented
    from released.recommendation_indicator i join released.recommendation r on r.slug = i.recommendation where i.target_on is not null`.execute(
    db
  )
  return rows
}

export interface NextRow {
  slug: string
  law: string
  state: string
  title: string
  titles: Partial<Record<Language, string>>
  lang: string
  /** Null: until when something can be said of it. */
  stage: Stage | null
  /** At which stage it stands. */
  last: Stage
  isReached: boolean
  on: Day
  precision: Exact
  invented: boolean
}

export async function readNext(db: Db): Promise<NextRow[]> {
  const { rows } = await sql<NextRow>`
    select n.slug, n.law, l.state, l.title, l.titles, l.lang, n.stage, s.stage as last, n.on_day as "on", n.on_precision as precision,
      ${isReached} as "isReached",
      n.invented
    from released.law_next n join released.law l on l.slug = n.law
    join lateral (select stage from released.law_stage s where s.law = n.law order by number desc limit 1) s on true`.execute(
    db
  )
  return rows
}

export interface OpenLetter {
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  state: string
  on: Day
  invented: boolean
}

/** Released letters whose clock no answer has stopped; while it is paused nothing is due. */
export async function readOpenLetters(
  db: Db,
  today: Day,
  from: Day,
  to: Day | null,
  state: string | null
): Promise<OpenLetter[]> {
  // NOTE: a clock ends later than the day that is kept only where something happened to it.
  const { rows } = await sql<OpenLetter>`
    select l.slug, l.reference, l.kind, l.joint, s.code as state, c.due_on as "on", l.invented
    from released.fact f
    join reference.state s on s.number = f.state
    join released.clocks(${today}) c on c.addressee_id = f.addressee_id
    join released.letter l on l.id = f.letter_id
    where f.certain and not f.answered and f.due_on is not null and f.due_on <= ${to ?? '2199-12-31'}
      and (f.due_on >= ${from} or f.clock_events) and (${state}::text is null or s.code = ${state})
      and c.state in ('waiting', 'overdue') and c.due_on between ${from} and ${to ?? '2199-12-31'}`.execute(db)
  return rows
}

/** In which years such clocks end. */
export async function readLetterYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from due_on)::int as year from released.fact
    where due_on is not null and not answered and certain and state is not null`.execute(db)
  return rows.map(({ year }) => year)
}

/** Members of the United Nations: each is under review, one cycle after the other. */
export async function countMembers(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from reference.state where status = 'member'`.execute(db)
  return rows[0]!.count
}

/** At which stage each law and bill of the register stands. */
export async function readStanding(db: Db): Promise<{ law: string; state: string; last: Stage }[]> {
  const { rows } = await sql<{ law: string; state: string; last: Stage }>`
    select l.slug as law, l.state, s.stage as last from released.law l
    join lateral (select stage from released.law_stage s where s.law = l.slug order by number desc limit 1) s on true`.execute(
    db
  )
  return rows
}
